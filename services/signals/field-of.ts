/**
 * A job's title -> what it names as the whole of the job: "Warehouse Systems Manager", "Leiterin Labor", "SAP PP Consultant".
 * Words of production stand around such a job and are not its work (roles.md 2.3).
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Category, categories } from '../../shared/model/signal.ts';
import { productsOf } from './far-ends.ts';
import { showsOf } from './shown-by-lexicon.ts';
import { termsOfTitle } from './terms-of-title.ts';

/** What a title may name as the whole of a job. */
export type Field = Exclude<Category, 'production'> | 'erp';

type Term = Pick<TermHit, 'file' | 'id'>;

const named = 0.3;

/** The entries of scope.yml that name categories. */
export const categoryNames = perLexicon(
  ({ scope }) => new Map(scope.categories.map(({ id, category }) => [id, category])),
);

/** Categories a term of a title stands for, by its name or as work of its own. */
const categoriesOf = ({ file, id }: Term, lexicon: Lexicon): readonly Category[] => {
  const name = file === 'scope.categories' ? categoryNames(lexicon).get(id) : undefined;
  const { strongest } = showsOf(lexicon)({ file, id });
  const shown = categories.filter((category) => strongest[category] >= named);
  return name === undefined ? shown : [name];
};

/** Maintenance in the ERP is a trade of its own; its other parts belong to the business. */
const isErp = ({ file, id }: Term, lexicon: Lexicon): boolean => {
  if (file === 'levels') return showsOf(lexicon)({ file, id }).levels.L4 >= named;
  const product = file === 'products' ? productsOf(lexicon).get(id) : undefined;
  return product?.levels[0] === 'L4' && product.type !== 'eam' && product.generic !== true;
};

const isUmbrella = ({ file, id }: Term, lexicon: Lexicon): boolean => {
  const product = file === 'products' ? productsOf(lexicon).get(id) : undefined;
  return product?.levels[0] === 'L4' && product.generic === true;
};

/** @returns null where the title names no such thing, several, production, or MES and MOM */
export const fieldOf = (title: string, lexicon: Lexicon): Field | null => {
  const terms = termsOfTitle(title, lexicon);
  if (terms.some(({ file }) => file === 'labels')) return null;
  if (terms.some((term) => isErp(term, lexicon))) return 'erp';
  const found = new Set(terms.flatMap((term) => categoriesOf(term, lexicon)));
  const [only, ...others] = found;
  if (only === undefined) return terms.some((term) => isUmbrella(term, lexicon)) ? 'erp' : null;
  return others.length > 0 || only === 'production' ? null : only;
};
