/** What a text calls itself (MES, MOM) against what it describes. */
import type { Evidence, LabelFinding, Scope } from '../../shared/model/signal.ts';
import type { Mention } from './mention.ts';

const quotes = 3;

const agreementOf = (stated: LabelFinding['stated'], scope: Scope): LabelFinding['agreement'] => {
  if (stated === 'none') return 'unlabelled';
  const describes = scope === 'operations' ? 2 : scope === 'execution' ? 1 : 0;
  const says = stated === 'MES' ? 1 : 2;
  if (stated === 'both') return describes === 0 ? 'narrower' : 'agrees';
  return describes === says ? 'agrees' : describes > says ? 'broader' : 'narrower';
};

/** @param candidates mentions of the label by rank of place: the first place that has any decides */
export const findLabel = (
  candidates: readonly (readonly Mention[])[],
  scope: Scope,
  described: readonly Evidence[],
): LabelFinding => {
  const deciding = candidates.find((mentions) => mentions.length > 0) ?? [];
  const says = new Set(deciding.map((mention) => mention.id));
  const stated = says.size === 2 ? 'both' : says.has('mom') ? 'MOM' : says.has('mes') ? 'MES' : 'none';
  return {
    stated,
    agreement: agreementOf(stated, scope),
    labelled: deciding.slice(0, quotes).map(({ evidence }) => evidence),
    described: described.slice(0, quotes),
  };
};
