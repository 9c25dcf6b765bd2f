/** Styles of an OpenDocument text -> what a paragraph or span looks like once its chain of styles is added up. */
import { childOf, findElements, type XmlElement } from '../xml.ts';

export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly ground?: string;
  readonly hidden?: boolean;
  readonly outline?: number;
  readonly before?: number;
  readonly after?: number;
}

const pointsOf = (value: string | undefined): number | undefined => {
  const parts = /^([\d.]+)(pt|cm|mm|in)$/u.exec(value ?? '');
  const units: Record<string, number> = { pt: 1, cm: 28.35, mm: 2.835, in: 72 };
  return parts ? Number(parts[1]) * (units[parts[2] ?? ''] ?? 1) : undefined;
};

/** Later looks win; what they leave open stays. */
export const merge = (...looks: readonly Look[]): Look => {
  const sum: Record<string, unknown> = {};
  for (const look of looks) for (const [key, value] of Object.entries(look)) if (value !== undefined) sum[key] = value;
  return sum as Look;
};

const lookOfStyle = (style: XmlElement): Look => {
  const text = childOf(style, 'style:text-properties')?.attributes ?? {};
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {};
  const weight = text['fo:font-weight'];
  const outline = Number(style.attributes['style:default-outline-level'] || Number.NaN);
  const ground = text['fo:background-color'] ?? paragraph['fo:background-color'];
  return merge({
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    size: pointsOf(text['fo:font-size']),
    colour: text['fo:color'],
    ground: ground === 'transparent' ? undefined : ground,
    hidden: text['text:display'] === undefined ? undefined : text['text:display'] === 'none',
    outline: Number.isFinite(outline) ? outline : undefined,
    before: pointsOf(paragraph['fo:margin-top']),
    after: pointsOf(paragraph['fo:margin-bottom']),
  } as Look);
};

export const stylesIn = (roots: readonly XmlElement[]) => {
  const all = roots.flatMap((root) => [
    ...findElements(root, 'style:style'),
    ...findElements(root, 'style:default-style'),
  ]);
  const byName = new Map(
    all.map((style) => [style.attributes['style:name'] ?? `default:${style.attributes['style:family']}`, style]),
  );
  const known = new Map<string, Look>();
  const lookOf = (name: string | undefined, depth = 0): Look => {
    if (name === undefined || depth > 12) return {};
    const found = known.get(name);
    if (found) return found;
    const style = byName.get(name);
    if (!style) return {};
    const look = merge(lookOf(style.attributes['style:parent-style-name'], depth + 1), lookOfStyle(style));
    known.set(name, look);
    return look;
  };
  const nameOf = (name: string | undefined): string => {
    const style = byName.get(name ?? '');
    return `${style?.attributes['style:parent-style-name'] ?? ''} ${name ?? ''}`;
  };
  return { lookOf, nameOf, body: merge(lookOf('default:paragraph'), lookOf('Standard')).size ?? 12 };
};
