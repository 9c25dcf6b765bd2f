/**
 * How strongly a brief asks for a product named in it (briefs.md 2): as its demand says; else as its block implies.
 * The far end of an interface is asked for as an interface; what several blocks name is asked for more.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief, BriefBlock, Demand } from '../../shared/model/brief.ts';
import { normalise } from '../../shared/words.ts';
import { createDemandsAt } from './demands-at.ts';
import { createFarEnds, productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';

const implied: Partial<Record<BriefBlock, number>> = {
  title: 0.9,
  tasks: 0.5,
  must: 0.75,
  context: 0.4,
  nice: 0.4,
  environment: 0.3,
  other: 0.3,
};
const farEndShare = 0.4;
/** Where a brief tells of the client's systems: an ERP there is the surroundings, not a demand (briefs.md S13). */
const landscape: ReadonlySet<string> = new Set(['context', 'environment', 'company']);
const passing = 0.15;
const repeated = 0.1;
const onlyNamed = 0.5;

/** A wish for one of several products asks for none of them. */
const wishedBelow = 0.75;

const isBlock = (where: string): where is BriefBlock => where in implied;

export const platformDemands = (brief: Brief, reading: Reading, lexicon: Lexicon) => {
  const demandsAt = createDemandsAt(brief, reading.lines, (line) => reading.places[line]?.continues ?? false);
  const named = reading.byFile.get('products') ?? [];
  const isFarEnd = createFarEnds(named, lexicon);
  const isFar = (mention: Mention): boolean =>
    isFarEnd(mention) || mention.effects.has('far-end') || mention.effects.has('replaced');
  const blocks = new Map<string, Set<string>>();
  for (const mention of named) {
    const { id, place } = mention;
    if (!isFar(mention)) blocks.set(id, (blocks.get(id) ?? new Set()).add(place.where));
  }
  const known = productsOf(lexicon);
  /** Editions of one line ("Camstar or Opcenter Execution") and its short name are no choice. */
  const isOfLine = (one: Mention, other: Mention): boolean => {
    const [brand, family] = [known.get(one.id)?.brand, known.get(one.id)?.family];
    return (
      one.id === other.id ||
      (brand !== undefined && brand !== 'sap' && brand === known.get(other.id)?.brand) ||
      (family !== undefined && family === known.get(other.id)?.family)
    );
  };
  /** One of a choice that stands for another, because the brief names that one elsewhere, too. */
  const isSubstitute = (mention: Mention, choice: Demand): boolean => {
    const isIn = ({ hit }: Mention): boolean => demandsAt(hit.line).includes(choice);
    const isElsewhere = (one: Mention): boolean =>
      named.some((other) => other.id === one.id && !isIn(other) && !isFar(other));
    if (isElsewhere(mention)) return false;
    return named.some((one) => isIn(one) && !isOfLine(one, mention) && isElsewhere(one));
  };
  const demandOf = (mention: Mention): number | null => {
    const all = demandsAt(mention.hit.line);
    const naming = all.filter(({ text }) => normalise(text).includes(normalise(mention.hit.text)));
    const stated = (naming.length > 0 ? naming : all).map(({ strength }) => strength);
    const { where } = mention.place;
    if (landscape.has(where) && known.get(mention.id)?.levels[0] === 'L4') return passing;
    const base = Math.max(
      0,
      ...stated,
      isBlock(where) && stated.length === 0 ? (implied[where] ?? 0) : 0,
      where === 'tasks' ? 0.5 : 0,
    );
    if (base === 0) return null;
    if (mention.effects.has('others') || mention.effects.has('mentioned')) return Math.min(base, passing);
    if (base < wishedBelow && all.some(({ alternatives }) => alternatives.length > 1)) return Math.min(base, passing);
    if (naming.some((one) => one.alternatives.length > 1 && isSubstitute(mention, one))) return passing;
    const strength = base * (isFar(mention) ? farEndShare : 1);
    return Math.min(1, Math.round((strength + ((blocks.get(mention.id)?.size ?? 0) > 1 ? repeated : 0)) * 100) / 100);
  };
  const surrounds = (mention: Mention): boolean => isFar(mention) || known.get(mention.id)?.levels[0] === 'L4';
  const asked = named.some((mention) => (demandOf(mention) ?? 0) >= onlyNamed);
  return (mention: Mention): number | null => {
    const demand = demandOf(mention);
    // A short note names one product ("licences were bought last year"): that is the one it is about.
    return asked || surrounds(mention) || mention.truth < onlyNamed ? demand : Math.max(demand ?? 0, onlyNamed);
  };
};
