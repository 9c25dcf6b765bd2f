/** Names that stand for several products ("Siemens Opcenter") -> the names of all they may mean. */
import type { Product } from './schema/products.ts';

/** Name of the umbrella → names of the products, its own first. "SAP" is the ERP whatever its module; else the kind has to be the same. */
export type UmbrellaNames = ReadonlyMap<string, readonly string[]>;

export const umbrellaNames = ({ products }: { readonly products: readonly Product[] }): UmbrellaNames =>
  new Map(
    products
      .filter(({ generic }) => generic === true)
      .map((umbrella) => {
        const meant = products.filter(
          ({ id, brand, type }) =>
            id !== umbrella.id && brand === umbrella.brand && (umbrella.type === 'erp' || type === umbrella.type),
        );
        return [umbrella.name, [umbrella.name, ...meant.map(({ name }) => name)]] as const;
      }),
  );
