import type { LanguageDemand } from '../../../shared/model/brief.ts';
import { cefrLevels, type Fact, type LanguageLevel, type SpokenLanguage } from '../../../shared/model/candidate.ts';
import type { Answer } from '../../../shared/model/fit.ts';
import type { Comparison } from '../comparison.ts';

export interface LanguageAnswer {
  readonly wanted: Fact<LanguageDemand>;
  /** Which language it is about, as a value of a sentence: the one that answers, else all that would do. */
  readonly named: string;
  readonly have: SpokenLanguage | null;
  readonly answer: Answer;
  /** 0..1; null when nothing at all is said about languages. */
  readonly score: number | null;
}

/** "Good command" without a level: what people mean by it in a CV. */
const unstated: LanguageLevel = 'B2';

/** One level short. */
export const nearly = 0.5;

const ranks = (level: LanguageLevel): number => cefrLevels.indexOf(level === 'native' ? 'C2' : level);

type Judged = Pick<LanguageAnswer, 'have' | 'answer'> & { readonly score: number };

const compare = (level: LanguageLevel | null, have: SpokenLanguage): Judged => {
  const short = ranks(level ?? unstated) - ranks(have.level ?? unstated);
  if (short <= 0) return { have, answer: 'yes', score: 1 };
  if (have.level === null) return { have, answer: 'unknown', score: 0.7 };
  return { have, answer: 'no', score: short === 1 ? nearly : 0.1 };
};

/** Every language that would do. */
export const choicesOf = ({ lang, level, others = [] }: LanguageDemand): readonly Omit<LanguageDemand, 'others'>[] => [
  { lang, level },
  ...others,
];

/** Every language the brief demands: spoken well enough, not well enough, or not mentioned (which is a question). */
export const answerLanguages = ({ role, person }: Comparison): readonly LanguageAnswer[] =>
  role.brief.knockouts.languages.map((wanted) => {
    const spoken = person.candidate.languages;
    const [best] = choicesOf(wanted.value)
      .flatMap(({ lang, level }) => {
        const have = spoken.find((one) => one.lang === lang);
        return have ? [{ ...compare(level, have), named: `#${lang}` }] : [];
      })
      .sort((a, b) => b.score - a.score);
    if (best) return { wanted, ...best };
    const named = choicesOf(wanted.value)
      .map(({ lang }) => `#${lang}`)
      .join(' / ');
    return { wanted, named, have: null, answer: 'unknown', score: spoken.length > 0 ? 0.1 : null };
  });
