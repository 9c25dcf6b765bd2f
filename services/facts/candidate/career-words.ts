/** What the lexicon knows about words of a career, made ready for looking up. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { anyOf } from '../phrases/any-of.ts';
import { createWordFinder, type PhraseFinder } from '../phrases/find-phrases.ts';

export const fieldNames = ['title', 'employer', 'client', 'period', 'place'] as const;
export type FieldName = (typeof fieldNames)[number];

export interface CareerWords {
  readonly titles: PhraseFinder<string>;
  readonly endings: RegExp;
  readonly ranks: PhraseFinder<string>;
  readonly fields: PhraseFinder<string>;
  readonly legalForms: RegExp;
  readonly employers: PhraseFinder<string>;
  readonly breaks: PhraseFinder<string>;
  readonly service: PhraseFinder<string>;
  readonly training: PhraseFinder<string>;
  readonly side: PhraseFinder<string>;
  readonly projects: PhraseFinder<string>;
  readonly degrees: PhraseFinder<string>;
  readonly labels: ReadonlyMap<string, FieldName>;
  readonly at: RegExp;
  readonly surelyAt: RegExp;
  /** "I worked as an ", at the beginning of what follows a period. */
  readonly told: RegExp;
  readonly order: RegExp;
  /** "as an", wherever a sentence leads to a title. */
  readonly as: RegExp;
}

/** Short forms that are also words ("SE", "PLC") count only at the end of a name. */
const legalFormPattern = (forms: readonly string[]): RegExp => {
  const short = forms.filter(
    (form) => /^\p{L}{2,3}$/u.test(form) && !['AG', 'KG', 'NV', 'BV', 'SAS', 'plc', 'Ltd', 'Inc', 'LLC'].includes(form),
  );
  const long = forms.filter((form) => !short.includes(form));
  const shouted = long.filter((form) => form !== 'plc').map((form) => form.toUpperCase());
  const edge = '(?<![\\p{L}\\p{N}.&/-])';
  return new RegExp(
    `${edge}(?:(?:${anyOf([...new Set([...long, ...shouted])])})(?![\\p{L}\\p{N}])|(?:${anyOf(short)})(?=\\s*(?:$|[,(\\t–—|-])))`,
    'u',
  );
};

export const careerWords = perLexicon((lexicon: Lexicon): CareerWords => {
  const { titles, employers, gaps, headings } = lexicon;
  return {
    titles: createWordFinder(titles.words.flatMap((list) => list.words)),
    endings: new RegExp(`\\p{L}{3,}(?:${anyOf(titles.endings)})(?![\\p{L}])`, 'u'),
    ranks: createWordFinder(titles.ranks),
    fields: createWordFinder(titles.fields),
    legalForms: legalFormPattern(employers.legalForms),
    employers: createWordFinder(employers.words),
    breaks: createWordFinder(gaps.breaks),
    service: createWordFinder(gaps.service),
    training: createWordFinder(gaps.training),
    side: createWordFinder(gaps.side),
    projects: createWordFinder(headings.projects),
    degrees: createWordFinder([...Object.values(lexicon.degrees).flat(), ...gaps.studies]),
    labels: new Map(
      fieldNames.flatMap((name) => headings.fields[name].map((word): [string, FieldName] => [word, name])),
    ),
    surelyAt: new RegExp(`\\s(?:${anyOf(employers.surelyAt)})\\s`, 'gu'),
    told: new RegExp(
      `^\\s{0,3},?\\s{0,3}(?:${anyOf(titles.told)})\\s(?:(?:an?|the|als|ein|eine|une?|una|uno|een|uma?|o|el|il|la|le)\\s)?`,
      'u',
    ),
    order: new RegExp(`^\\s{0,3}(?:${anyOf(titles.order)})(?=\\s{0,3}(?:[,:\\t(–-]|$))[\\s,:–-]{0,4}`, 'u'),
    as: new RegExp(`(?<![\\p{L}])(?:${anyOf([...titles.as, ...titles.told])})\\s`, 'gu'),
    at: new RegExp(`\\s(?:${anyOf(employers.at)})\\s`, 'gu'),
  };
});
