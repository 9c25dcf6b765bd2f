import { fold } from '../../../shared/lexicon/phrases.ts';
import type { BriefReading } from './brief-reading.ts';

const mostWords = 5;
const lead =
  /^(?:at least|mindestens|au moins|al menos|almeno|minstens|pelo menos|experience (?:with|of|in)|erfahrung (?:mit|in)|knowledge of|hands-on with|with|mit|in|of|de|con|met|com|avec|either|davon praxis mit)\s+/iu;

const trimmed = (member: string): string =>
  member
    .trim()
    .replace(lead, '')
    .replace(/[.;:()]+$/u, '')
    .trim();

/** Members of the choice a clause offers ("PAS-X, Syncade or PharmaSuite"); [] when it offers none. */
export const findAlternatives = (reading: BriefReading, text: string): string[] => {
  const folded = fold(text);
  const [hit] = reading
    .hits(folded, reading.lexicon.modality.alternatives)
    .filter(({ from, to }) => /^(?:or|oder|ou|o|u|oppure|of|bzw\.?)$/.test(folded.slice(from, to)));
  if (!hit) return [];
  const before = text.slice(0, hit.from).split(/[,;:(]|\s[–—]\s/u);
  const after = text.slice(hit.to).split(/[,;:()]|\s[–—]\s/u)[0] ?? '';
  const lastOnes: string[] = [];
  for (const member of before.reverse()) {
    const clean = trimmed(member);
    if (clean === '' || clean.split(/\s+/).length > mostWords) break;
    lastOnes.unshift(clean);
  }
  const last = trimmed(after);
  return last === '' || last.split(/\s+/).length > mostWords || lastOnes.length === 0 ? [] : [...lastOnes, last];
};
