/**
 * What the sentence around it, and the home of the job, leave of a phrase: a check on a control panel, a request sent to
 * somebody else's system, and planning done in the ERP are not what the same words say elsewhere.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Category, categories } from '../../shared/model/signal.ts';
import { oncePer } from '../../shared/once-per.ts';
import { erpHomes, isErpPart, runsInErp } from './erp-homes.ts';
import { everydayMeanings } from './everyday-meanings.ts';
import { productsOf } from './far-ends.ts';
import type { Field } from './field-of.ts';
import type { Mention, Reading } from './mention.ts';
import { nothingShown, type Shown, shownBy, showsOf } from './shown-by-lexicon.ts';

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
    const below = Math.max(shown.L0, shown.L1, shown.L2);
    if (below >= controlFrom && mention.truth >= someonesFrom && shown.L3 < below) setting.control = true;
    if (mention.file === 'products' && mention.truth >= someonesFrom && shown.L3 >= controlFrom)
      setting[runsInErp(mention, lexicon) ? 'stores' : 'own'] = true;
    if (speaksOfErp(mention, shown.L4, lexicon)) setting.erp = true;
    if (mention.truth > 0 && mention.truth < someonesFrom)
      for (const category of categories)
        if (dedicated[category] > 0)
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
  let left = panel ? panelWorth : 1;
  if (setting.own || setting.stores) return left;
  for (const category of categories)
    if (dedicated[category] > 0) left = Math.min(left, setting.elsewhere.get(category) ?? 1);
  return left;
};

/** In a job whose home is the ERP, and in a sentence about it, work of level 3 is the ERP's. */
const asErpWork = oncePer((shown: Shown) =>
  shownBy({
    levels: { L4: Math.max(shown.levels.L3, shown.levels.L4) },
    cells: shown.cells.map(({ cell, weight }) => ({ cell, weight: weight * cellsInErp })),
  }),
);

/** Around a laboratory, a store or a workshop everything is production's; it is touched there and is not that job's work. */
const asSurroundings = oncePer((shown: Shown) =>
  shownBy({
    levels: shown.levels,
    cells: shown.cells.map(({ cell, weight }) => ({
      cell,
      weight: cell.startsWith('production.') ? weight * touched : weight,
    })),
    dedicated: { ...shown.dedicated, production: 0 },
  }),
);

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
    const isOwn = field === null || field === 'erp' || mention.file === 'products';
    return isOwn || told === nothingShown ? told : asSurroundings(told);
  };
  return {
    /** What a mention shows there. */
    shownBy: asToldIn,
    /** The share (0..1) its sentence leaves of that. */
    leftOf: (mention: Mention, shown: Shown): number =>
      inItsSetting(mention, shown, settings.get(mention.sentence), lexicon),
  };
};
