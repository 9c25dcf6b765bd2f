/** A sighting, and for how long it has looked like this -> what to do with it now. */
import { judgeName } from './judge-name.ts';
import type { Sighting } from './scan-folder.ts';
import { type SettleRule, type Standing, settle } from './settle.ts';
import type { DropReason } from './take-file.ts';
import { turnDownReasons } from './turn-down-reasons.ts';

export type Decision =
  /** Not meant for us. */
  | { readonly what: 'pass-over' }
  | { readonly what: 'wait' }
  | { readonly what: 'turn-down'; readonly reason: DropReason }
  | { readonly what: 'take'; readonly mustBeComplete: boolean };

export interface IntakeRule extends SettleRule {
  readonly maxBytes: number;
}

export const decide = (sighting: Sighting, standing: Standing, now: number, rule: IntakeRule): Decision => {
  const verdict = judgeName(sighting.name);
  if (verdict !== null) return { what: verdict === 'temporary' ? 'wait' : 'pass-over' };
  if (sighting.kind !== 'file') return { what: 'turn-down', reason: turnDownReasons[sighting.kind]() };
  const settled = settle(sighting, standing, now, rule);
  if (settled === 'waiting') return { what: 'wait' };
  if (settled === 'stays-empty') return { what: 'turn-down', reason: turnDownReasons.empty() };
  if (sighting.size > rule.maxBytes) {
    return { what: 'turn-down', reason: turnDownReasons.tooLarge(sighting.size, rule.maxBytes) };
  }
  return { what: 'take', mustBeComplete: now - standing.since < rule.patienceMs };
};
