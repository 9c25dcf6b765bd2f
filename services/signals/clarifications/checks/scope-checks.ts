/** Label against description, reach, and work of another level under the title. */

import type { BriefSources } from '../brief-sources.ts';
import { asked, bothSaid, type Check, type Finding, nothingSaid, quoting, titleSays } from './check.ts';

const solid = 0.5;

type Label = BriefSources['signals']['label'];

const labelFinding = ({ label }: BriefSources['signals']): Finding => ({
  quotes: [...label.labelled.slice(0, 1), ...label.described.slice(0, 2)],
  words: label.stated,
});

export const labelled =
  (stated: Label['stated'], agreement: Label['agreement']): Check =>
  ({ signals }) =>
    signals.label.stated === stated && signals.label.agreement === agreement ? labelFinding(signals) : null;

export const bothLabels: Check = ({ signals: { label } }) =>
  label.stated === 'both'
    ? { quotes: label.labelled.slice(0, 2), words: label.labelled[0]?.text ?? 'MES / MOM' }
    : null;

/** MES in the title, other work in the tasks; a title that names the other work too ("Automation & MES") is honest. */
export const labelElsewhere: Check = (sources) =>
  titleSays(sources, sources.lexicon['clarification-words'].controlTitles)
    ? null
    : labelled('MES', 'narrower')(sources);

export const handsOnAndStrategy: Check = ({ saying, lexicon }) => {
  const words = lexicon['clarification-words'];
  return bothSaid(asked(saying(words.handsOn)), asked(saying(words.strategy)));
};

export const controlUnderMes: Check = (sources) => {
  const { saying, lexicon, signals } = sources;
  const words = lexicon['clarification-words'];
  const musts = asked(saying(words.control)).filter(({ strength }) => strength >= solid);
  const hides = signals.label.stated !== 'none' && !titleSays(sources, words.controlTitles);
  return hides ? quoting(musts) : null;
};

export const businessUnderMes: Check = (sources) => {
  const { saying, lexicon, signals } = sources;
  const { L3, L4 } = signals.levels;
  if (signals.label.stated === 'none') return null;
  if (signals.scope === 'business' && L4.strength > L3.strength) return { quotes: L4.evidence.slice(0, 2) };
  const words = lexicon['clarification-words'];
  if (titleSays(sources, words.businessTitles)) return null;
  return quoting(asked(saying(words.business)).filter(({ strength }) => strength >= solid));
};

export const severalSites: Check = ({ signals }) =>
  signals.reach === 'multi-site' || signals.reach === 'enterprise' ? nothingSaid : null;

export const reachMissing: Check = ({ signals, brief }) => {
  const onePlace = brief.knockouts.location?.value.cities.length === 1;
  return signals.reach === null && signals.scope !== 'none' && !(onePlace && signals.scope !== 'operations')
    ? nothingSaid
    : null;
};
