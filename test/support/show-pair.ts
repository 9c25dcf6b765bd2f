import { explainFlag, explainTold } from '../../services/fit/explain-fit.ts';
import { explainInMail } from '../../services/fit/explain-in-mail.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Fit } from '../../shared/model/fit.ts';
import type { Told } from '../../shared/model/told.ts';

/** One fit as a recruiter meets it: figures and warnings, then in each language the mail and what the screen says besides. */
export const showPair = (fit: Fit, languages: readonly string[], lexicon: Lexicon): string => {
  const inLanguage = (language: string) => {
    const say = (sign: string, told: readonly Told[]) =>
      told.map((one) => `${sign} ${explainTold(one, { language, lexicon })}`);
    return [
      `=== ${language}`,
      ...fit.flags.map((flag) => `flag: ${flag.kind}: ${explainFlag(flag, { language, lexicon })}`),
      '',
      explainInMail(fit, { language, lexicon }),
      '',
      ...say('near miss:', fit.nearMiss ? [fit.nearMiss] : []),
      ...say('change:', fit.changes),
      ...say('waste:', fit.wastes),
      ...say(
        'ask the candidate:',
        fit.knockouts.flatMap(({ question }) => question ?? []),
      ),
    ].join('\n');
  };
  return `${[
    `${fit.total} ${fit.verdict}, confidence ${fit.confidence}`,
    `gaps: ${fit.deductions.map(({ name, factor }) => `${name} x ${factor}`).join(', ') || 'none'}`,
    ...languages.map(inLanguage),
  ].join('\n\n')}\n`;
};
