/** Products: which one, which part of it, and for how long anybody can have known it. */
import { productsOf } from '../../far-ends.ts';
import { type Check, nothingSaid, quoting } from './check.ts';

export const sapProduct: Check = ({ saying, lexicon, signals }) => {
  const words = lexicon['clarification-words'];
  const products = productsOf(lexicon);
  const exact = signals.platforms.some(({ id }) => {
    const product = products.get(id);
    return product?.brand === 'sap' && product.marketedAsMes;
  });
  const connected = saying(words.connection);
  return exact ? null : quoting(saying(words.sapMes).filter((one) => !connected.includes(one)));
};

export const productMissing: Check = ({ signals }) => {
  const asked = signals.platforms.filter(({ demand }) => demand === null || demand > 0);
  const handsOn = signals.scope === 'execution' && signals.axes.mandate <= 2.5;
  return handsOn && asked.length === 0 ? nothingSaid : null;
};

/** Named beside what is asked for: one of several that would do as well. */
const inPassing = 0.2;

export const modulesMissing: Check = ({ signals, lexicon }) => {
  const products = productsOf(lexicon);
  const named = signals.platforms.filter(({ demand }) => demand === null || demand > inPassing);
  const brands = new Set(
    named.map(({ id }) => products.get(id)).flatMap((product) => (product?.generic ? [] : [product?.brand])),
  );
  const suite = named.find(({ id, modules }) => {
    const product = products.get(id);
    return (
      product?.generic && product.levels.includes('L3') && modules.length === 0 && !brands.has(product.brand ?? id)
    );
  });
  const [quote] = suite?.evidence ?? [];
  return suite && quote ? { quotes: [quote], words: suite.name } : null;
};

/** briefs.md F07. */
export const impossibleYears: Check = ({ signals, brief, lexicon, text }) => {
  const products = productsOf(lexicon);
  const year = Number((text.dated?.date ?? '').slice(0, 4));
  if (!year) return null;
  const claimed = brief.demands.find(({ years, strength, text: words }) => {
    if (years === null || strength === 0) return false;
    const named = signals.platforms.filter(({ name, evidence }) =>
      evidence.some(({ text: line }) => line.includes(words) || words.includes(name)),
    );
    return named.length === 1 && named.some(({ id }) => years > year - (products.get(id)?.released ?? 0) + 1);
  });
  return claimed ? { quotes: claimed.quotes } : null;
};
