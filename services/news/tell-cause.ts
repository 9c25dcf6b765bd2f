/** Why somebody moved, as it is kept in English (`causes` of shortlist.ts, with gaps and parts) -> the same in a language of the screen. */
import { type CauseName, causes } from '../../shared/model/shortlist.ts';
import { gapWords, germanCauses, knockoutWords, partWords } from './cause-words.ts';

const germanOf = new Map(
  Object.entries(causes).map(([name, said]) => [said as string, germanCauses[name as CauseName]] as const),
);
const details: Readonly<Record<string, string>> = { ...partWords.de, ...knockoutWords.de, ...gapWords.de };

const ofGap = /^(now|no longer) (.+)$/;

/** A gap that came or went, or a part. */
const germanDetail = (said: string): string => {
  const [, came, gap] = ofGap.exec(said) ?? [];
  if (gap === undefined) return details[said] ?? said;
  return `${came === 'now' ? 'neu' : 'nicht mehr'} „${details[gap.replaceAll(' ', '-')] ?? gap}“`;
};

const germanDetails = (said: string): string => said.split(', ').map(germanDetail).join(', ');

const germanStep = (step: string): string => {
  const whole = germanOf.get(step);
  if (whole !== undefined) return whole;
  const [, why = '', changed = ''] = /^(.+?): (.+)$/.exec(step) ?? [null, step];
  const known = why.split(' and ').map((one) => germanOf.get(one));
  if (known.includes(undefined)) return germanDetails(step);
  return [known.join(' und '), ...(changed ? [germanDetails(changed)] : [])].join(': ');
};

/** The same beside words that say already that somebody is new on a list; null where nothing is left to say. */
export const tellEntry = (cause: string, language: 'en' | 'de'): string | null => {
  const said = language === 'en' ? causes.entered : germanCauses.entered;
  const steps = tellCause(cause, language).split('; ');
  return steps.flatMap((step) => (step === said ? [] : [step.replace(`${said}: `, '')])).join('; ') || null;
};

/** One or several steps, "; " between them; what is not known stays as it stands. */
export const tellCause = (cause: string, language: 'en' | 'de'): string =>
  language === 'en' ? cause : cause.split('; ').map(germanStep).join('; ');
