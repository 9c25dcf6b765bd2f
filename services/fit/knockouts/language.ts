import type { LanguageDemand } from '../../../shared/model/brief.ts';
import { cefrLevels, type Fact, type LanguageLevel, type SpokenLanguage } from '../../../shared/model/candidate.ts';
import type { Answer } from '../../../shared/model/fit.ts';
import type { Comparison } from '../comparison.ts';

export interface LanguageAnswer {
  readonly wanted: Fact<LanguageDemand>;
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

const compare = (wanted: Fact<LanguageDemand>, have: SpokenLanguage): LanguageAnswer => {
  const short = ranks(wanted.value.level ?? unstated) - ranks(have.level ?? unstated);
  if (short <= 0) return { wanted, have, answer: 'yes', score: 1 };
  if (have.level === null) return { wanted, have, answer: 'unknown', score: 0.7 };
  return { wanted, have, answer: 'no', score: short === 1 ? nearly : 0.1 };
};

/** Every language the brief demands: spoken well enough, not well enough, or not mentioned (which is a question). */
export const answerLanguages = ({ role, person }: Comparison): readonly LanguageAnswer[] =>
  role.brief.knockouts.languages.map((wanted) => {
    const have = person.candidate.languages.find(({ lang }) => lang === wanted.value.lang);
    if (have) return compare(wanted, have);
    const listsOthers = person.candidate.languages.length > 0;
    return { wanted, have: null, answer: 'unknown', score: listsOthers ? 0.1 : null };
  });
