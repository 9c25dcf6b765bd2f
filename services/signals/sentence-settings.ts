/**
 * What the sentence around it, and the home of the job, leave of a phrase: a check on a control panel, a request sent to
 * somebody else's system, and planning done in the ERP are not what the same words say elsewhere.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Category } from '../../shared/model/signal.ts';
import { erpHomes, isErpPart, runsInErp } from './erp-homes.ts';
import { everydayMeanings } from './everyday-meanings.ts';
import { productsOf } from './far-ends.ts';
import type { Field } from './judge-units.ts';
import type { Mention, Reading } from './mention.ts';
import { type Shown, showsOf } from './shown-by-lexicon.ts';

/** Of a sentence: categories whose system there is somebody else's, and whose it is about. */
interface Setting {
  readonly elsewhere: Map<Category, number>;
  /** A line's own control. */
  control: boolean;
  /** A system of level 3 worked on is named, too. */
  own: boolean;
  /** A store or laboratory that runs inside the ERP is named. */
  stores: boolean;
  /** It speaks of the ERP, and no system of level 3. */
  erp: boolean;
}

const controlFrom = 0.6;
const someonesFrom = 0.5;
const erpFrom = 0.4;
/** What is done in the ERP touches the category and is not work of its own. */
const cellsInErp = 0.3;
const touched = 0.4;
/** What a control panel shows and steps through is the machine's; orders, lots and stock are level 3's wherever they stand. */
const panelWords: ReadonlySet<string> = new Set(['screen', 'step', 'sequence', 'place', 'person', 'capture', 'gate']);
const panelWorth = 0.3;

const speaksOfErp = (mention: Mention, level4: number, lexicon: Lexicon): boolean =>
  mention.truth >= someonesFrom &&
  level4 >= erpFrom &&
  (mention.file === 'levels' || productsOf(lexicon).get(mention.id)?.levels[0] === 'L4');

const settingsOf = (reading: Reading, lexicon: Lexicon): ReadonlyMap<number, Setting> => {
  const showsIt = showsOf(lexicon);
  const settings = new Map<number, Setting>();
  for (const mention of reading.mentions) {
    if (mention.file !== 'products' && mention.file !== 'levels') continue;
    const { levels: shown, dedicated } = showsIt(mention);
    const setting = settings.get(mention.sentence) ?? {
      elsewhere: new Map(),
      control: false,
      own: false,
      stores: false,
      erp: false,
    };
    settings.set(mention.sentence, setting);
    const below = Math.max(shown.L0 ?? 0, shown.L1 ?? 0, shown.L2 ?? 0);
    if (below >= controlFrom && mention.truth >= someonesFrom && (shown.L3 ?? 0) < below) setting.control = true;
    if (mention.file === 'products' && mention.truth >= someonesFrom && (shown.L3 ?? 0) >= controlFrom)
      setting[runsInErp(mention, lexicon) ? 'stores' : 'own'] = true;
    if (speaksOfErp(mention, shown.L4 ?? 0, lexicon)) setting.erp = true;
    if (mention.truth > 0 && mention.truth < someonesFrom)
      for (const category of Object.keys(dedicated) as Category[])
        setting.elsewhere.set(category, Math.max(setting.elsewhere.get(category) ?? 0, mention.truth));
  }
  return settings;
};

const panelMeanings = perLexicon(
  ({ everyday }) =>
    new Set(everyday.meanings.filter(({ all }) => all.every((id) => panelWords.has(id))).map(({ id }) => id)),
);

/** What the sentence around it leaves of a phrase: "Maintenance: we send running hours to Maximo" is not maintenance. */
const inItsSetting = (
  mention: Mention,
  { dedicated }: Shown,
  setting: Setting | undefined,
  lexicon: Lexicon,
): number => {
  if (!setting || mention.file === 'products') return 1;
  const panel = setting.control && mention.file === everydayMeanings && panelMeanings(lexicon).has(mention.id);
  if (setting.own || setting.stores) return panel ? panelWorth : 1;
  const theirs = (Object.keys(dedicated) as Category[]).map((category) => setting.elsewhere.get(category) ?? 1);
  return Math.min(panel ? panelWorth : 1, ...theirs);
};

/** In a job whose home is the ERP, and in a sentence about it, work of level 3 is the ERP's. */
const asErpWork = (shown: Shown): Shown => ({
  levels: { L4: Math.max(shown.levels.L3 ?? 0, shown.levels.L4 ?? 0) },
  cells: Object.fromEntries(Object.entries(shown.cells).map(([cell, weight]) => [cell, weight * cellsInErp])),
  dedicated: {},
});

/** Around a laboratory, a store or a workshop everything is production's; it is touched there and is not that job's work. */
const asSurroundings = ({ levels, cells, dedicated: { production: _, ...dedicated } }: Shown): Shown => ({
  levels,
  cells: Object.fromEntries(
    Object.entries(cells).map(([cell, weight]) => [cell, cell.startsWith('production.') ? weight * touched : weight]),
  ),
  dedicated,
});

/** @returns for a mention: what it shows there, and the share (0..1) its sentence leaves of that */
export const createSettings = (
  reading: Reading,
  fieldOf: (employment: number | null) => Field | null,
  lexicon: Lexicon,
) => {
  const settings = settingsOf(reading, lexicon);
  const titled = (employment: number): boolean => fieldOf(employment) === 'erp';
  const homes = erpHomes(reading, titled, lexicon);
  const isErpWork = (mention: Mention): boolean => {
    const { employment } = mention.place;
    if (employment === null || !homes.has(employment) || mention.file === 'labels') return false;
    const named = titled(employment);
    if (mention.file === 'products') return isErpPart(mention, lexicon) || (named && runsInErp(mention, lexicon));
    const setting = settings.get(mention.sentence);
    return named ? setting?.own !== true : setting?.erp === true && !setting.own && !setting.stores;
  };
  const asToldIn = (mention: Mention, told: Shown): Shown => {
    if (isErpWork(mention)) return asErpWork(told);
    const field = fieldOf(mention.place.employment);
    return field === null || field === 'erp' || mention.file === 'products' ? told : asSurroundings(told);
  };
  return (mention: Mention, told: Shown): { readonly shown: Shown; readonly left: number } => {
    const shown = asToldIn(mention, told);
    return { shown, left: inItsSetting(mention, shown, settings.get(mention.sentence), lexicon) };
  };
};
