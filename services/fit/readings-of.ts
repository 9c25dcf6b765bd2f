/**
 * An ambiguous brief -> the two roles it may mean: an MES role (production execution, the other categories at the
 * end of interfaces) and a MOM role (the other categories are part of the job). Everything else stays as written,
 * so two shortlists of the two readings differ only by what the client's answer would decide.
 */
import type { Role } from '../../shared/model/fit.ts';
import type { ReadingName } from '../../shared/model/shortlist.ts';
import { type BriefSignals, type Category, type Cell, categories, type Signal } from '../../shared/model/signal.ts';

export interface Reading {
  readonly name: ReadingName;
  readonly role: Role;
}

/** A category at the far end of an interface (isa95.md section 8, guard rail 5), and one that belongs to the job. */
const [interfaced, owned] = [0.2, 0.6];
/** Breadth on the axis of isa95.md section 8: below the first an MES role, from the second a MOM role. */
const [mesBreadth, momBreadth] = [1.5, 2.5];

type Change = (strength: number) => number;

const changed = (signal: Signal, change: Change): Signal => ({ ...signal, strength: change(signal.strength) });

const beside = (signals: BriefSignals, change: Change): Pick<BriefSignals, 'categories' | 'cells'> => {
  const isProduction = (key: string) => key === 'production' || key.startsWith('production.');
  const each = <T extends Readonly<Record<string, Signal>>>(record: T): T =>
    Object.fromEntries(
      Object.entries(record).map(([key, signal]) => [key, isProduction(key) ? signal : changed(signal, change)]),
    ) as T;
  return {
    categories: each(signals.categories satisfies Record<Category, Signal>),
    cells: each(signals.cells as Record<Cell, Signal>),
  };
};

const asExecution = (signals: BriefSignals): BriefSignals => ({
  ...signals,
  ...beside(signals, (strength) => Math.min(strength, interfaced)),
  scope: 'execution',
  axes: { ...signals.axes, breadth: Math.min(signals.axes.breadth, mesBreadth) },
});

const asOperations = (signals: BriefSignals): BriefSignals => {
  const named = categories.filter((one) => one !== 'production' && signals.categories[one].strength > 0);
  const { categories: lifted } = beside(signals, (strength) =>
    named.length === 0 || strength > 0 ? Math.max(strength, owned) : strength,
  );
  return {
    ...signals,
    categories: lifted,
    scope: 'operations',
    axes: { ...signals.axes, breadth: Math.max(signals.axes.breadth, momBreadth) },
  };
};

/** Whether the brief leaves open what it wants: it asks itself, or its label is not what it describes. */
const isAmbiguous = ({ scope, label, clarifications }: BriefSignals): boolean => {
  if (scope !== 'execution' && scope !== 'operations') return false;
  return (
    label.stated === 'both' || label.agreement === 'narrower' || clarifications.some(({ topic }) => topic === 'scope')
  );
};

/** The two readings, the one the description speaks for first; [] when the brief is clear. */
export const readingsOf = (role: Role): readonly Reading[] => {
  const { signals } = role;
  if (!isAmbiguous(signals)) return [];
  const mes: Reading = { name: 'MES', role: { ...role, signals: asExecution(signals) } };
  const mom: Reading = { name: 'MOM', role: { ...role, signals: asOperations(signals) } };
  return signals.scope === 'operations' ? [mom, mes] : [mes, mom];
};
