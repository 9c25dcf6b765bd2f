import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import type { RoleIdentity } from '../../shared/model/identity.ts';
import { normalise, stem, tokenise } from '../../shared/words.ts';

/** "acme/MES Engineer v2 (1).docx" and "acme/MES Engineer.pdf" are versions of one file. */
const fileStem = (fileName: string, lexicon: Lexicon): string => {
  const at = fileName.lastIndexOf('/') + 1;
  const words = tokenise(fileName.slice(at).replace(/\.[a-z0-9]{1,5}$/i, ''));
  const versionWords = new Set(lexicon['same-person'].role.versionWords.map(normalise));
  const isVersion = (word: string): boolean => versionWords.has(word) || /^v?\d{1,8}$/.test(word);
  while (words.length > 1 && isVersion(words.at(-1) ?? '')) words.pop();
  return normalise(fileName.slice(0, at)) + words.join(' ');
};

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Kennziffer: 2024-117", "Ref. MES/0815": what follows the word and holds a digit. */
const findReference = (text: DocumentText, lexicon: Lexicon): string | null => {
  const labels = lexicon['same-person'].role.references.toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${labels.join('|')})(?:\\.|\\s{0,3}(?:no|nr|n°)\\.?)?\\s{0,3}[:#.\\t ]\\s{0,3}([\\p{L}\\d][\\p{L}\\d/_.-]{2,29})`,
    'iu',
  );
  for (const { text: line } of linesOf(text)) {
    const reference = pattern.exec(line)?.[1]?.replace(/[.]+$/, '');
    if (reference !== undefined && /\d{2}/.test(reference)) return normalise(reference);
  }
  return null;
};

/** What is only told about the company, the process or the pay is in every brief of a client. */
const demanded = ({ demands, language }: Brief): readonly string[] =>
  demands
    .filter(({ modality }) => modality !== 'context')
    .flatMap(({ text }) => tokenise(text).map((word) => stem(word, language)))
    .filter((word) => word.length > 3);

/** Of a brief, what tells its role from others. */
export const roleIdentityOf = (
  brief: Brief,
  source: { readonly text: DocumentText; readonly fileName: string | null; readonly lexicon: Lexicon },
): RoleIdentity => ({
  title: brief.title?.value ?? null,
  client: brief.client?.value ?? null,
  reference: findReference(source.text, source.lexicon),
  file: source.fileName === null ? null : fileStem(source.fileName, source.lexicon),
  cities: brief.knockouts.location?.value.cities ?? [],
  words: [...new Set(demanded(brief))].sort(),
});
