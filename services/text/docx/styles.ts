/** styles.xml -> what a paragraph or run looks like once its style chain and its own settings are added up. */
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

export interface Look {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  /** Points. */
  readonly size?: number;
  /** 'rrggbb', 'auto' */
  readonly colour?: string;
  readonly shade?: string;
  readonly capitals?: boolean;
  readonly outline?: number;
  readonly numbered?: boolean;
  /** Twips above and below the paragraph. */
  readonly before?: number;
  readonly after?: number;
}

export interface Styles {
  readonly base: Look;
  /** Size of the default paragraph style in points. */
  readonly bodySize: number;
  lookOf(styleId: string | null): Look;
  nameOf(styleId: string | null): string;
}

const isOn = (element: XmlElement | null): boolean | undefined => {
  if (!element) return undefined;
  const value = element.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
};

const numberOf = (value: string | undefined): number | undefined => {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number;
};

/** Later looks win; what they leave open stays. */
export const addLooks = (...looks: readonly Look[]): Look => {
  const sum: Record<string, unknown> = {};
  for (const look of looks) for (const [key, value] of Object.entries(look)) if (value !== undefined) sum[key] = value;
  return sum as Look;
};

const defined = (look: { readonly [K in keyof Look]: Look[K] | undefined }): Look => addLooks(look as Look);

const shadeOf = (properties: XmlElement | null): string | undefined => {
  const fill = childOf(properties, 'w:shd')?.attributes['w:fill'];
  return fill === undefined || fill === 'auto' ? undefined : fill.toLowerCase();
};

export const runLook = (properties: XmlElement | null): Look => {
  if (!properties) return {};
  const half = numberOf(childOf(properties, 'w:sz')?.attributes['w:val']);
  return defined({
    bold: isOn(childOf(properties, 'w:b')),
    hidden: isOn(childOf(properties, 'w:vanish')),
    size: half === undefined ? undefined : half / 2,
    colour: childOf(properties, 'w:color')?.attributes['w:val']?.toLowerCase(),
    shade: childOf(properties, 'w:highlight') ? 'highlight' : shadeOf(properties),
    capitals: isOn(childOf(properties, 'w:caps')),
  });
};

export const paragraphLook = (properties: XmlElement | null): Look => {
  if (!properties) return {};
  const spacing = childOf(properties, 'w:spacing')?.attributes ?? {};
  const list = childOf(childOf(properties, 'w:numPr'), 'w:numId')?.attributes['w:val'];
  return defined({
    shade: shadeOf(properties),
    outline: numberOf(childOf(properties, 'w:outlineLvl')?.attributes['w:val']),
    numbered: list === undefined ? undefined : list !== '0',
    before: numberOf(spacing['w:before']),
    after: numberOf(spacing['w:after']),
  });
};

export const stylesOf = (root: XmlElement | null): Styles => {
  const byId = new Map(
    (root ? childrenOf(root, 'w:style') : []).map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const defaults = childOf(root, 'w:docDefaults');
  const base = addLooks(
    paragraphLook(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    runLook(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
  );
  const known = new Map<string, Look>();
  const lookOf = (id: string | null, depth = 0): Look => {
    if (id === null || depth > 12) return {};
    const found = known.get(id);
    if (found) return found;
    const style = byId.get(id);
    if (!style) return {};
    const parent = childOf(style, 'w:basedOn')?.attributes['w:val'] ?? null;
    const look = addLooks(
      lookOf(parent, depth + 1),
      paragraphLook(childOf(style, 'w:pPr')),
      runLook(childOf(style, 'w:rPr')),
    );
    known.set(id, look);
    return look;
  };
  const normal = [...byId.values()].find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  );
  const normalId = normal?.attributes['w:styleId'] ?? null;
  return {
    base,
    bodySize: addLooks(base, lookOf(normalId)).size ?? 11,
    lookOf: (id) => lookOf(id ?? normalId),
    nameOf: (id) => (id === null ? '' : (childOf(byId.get(id), 'w:name')?.attributes['w:val'] ?? id)),
  };
};
