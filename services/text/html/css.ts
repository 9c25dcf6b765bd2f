/** The little of CSS that decides whether text is seen: simple selectors of style sheets, and style attributes. */
import type { HiddenReason } from '../../../shared/model/document.ts';
import { cutBetween } from '../cut-between.ts';

export interface CssLook {
  readonly hidden?: HiddenReason;
  readonly bold?: boolean;
  readonly colour?: string | null;
  readonly ground?: string | null;
  readonly size?: number;
  readonly floats?: boolean;
  readonly spaced?: boolean;
  /** Its children stand side by side. */
  readonly row?: boolean;
}

export type StyleSheet = ReadonlyMap<string, string>;

const names: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  red: '#ff0000',
  blue: '#0000ff',
  green: '#008000',
  gray: '#808080',
  grey: '#808080',
  navy: '#000080',
};

const hex = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');

/** Any colour as '#rrggbb'; null when it cannot be told, 'transparent' for none. */
const colourOf = (value: string): string | null => {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'transparent';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/u.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/u.test(text)) return text;
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?\s*\)$/u.exec(text);
  if (rgb?.[4] !== undefined && Number(rgb[4]) < 0.05) return 'transparent';
  if (rgb) return `#${hex(Number(rgb[1]))}${hex(Number(rgb[2]))}${hex(Number(rgb[3]))}`;
  return names[text] ?? null;
};

const points: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  em: 11,
  rem: 12,
  mm: 2.83,
  cm: 28.3,
  in: 72,
  '%': 0.11,
};

const lengthOf = (value: string): number | null => {
  const parts = /^(-?[\d.]+)\s*(pt|px|em|rem|mm|cm|in|%)?$/u.exec(value.trim());
  return parts ? Number(parts[1]) * (points[parts[2] ?? 'px'] ?? 1) : null;
};

const declarations = (style: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const part of style.split(';').slice(0, 200)) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!important/iu, '')
          .trim()
          .toLowerCase(),
      );
  }
  return found;
};

const far = (value: string | undefined): boolean => value !== undefined && (lengthOf(value) ?? 0) < -400;

const hiddenBy = (style: ReadonlyMap<string, string>): HiddenReason | undefined => {
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all')
    return 'not-displayed';
  const opacity = style.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) < 0.06) return 'invisible';
  const placed = /absolute|fixed|relative/u.test(style.get('position') ?? '');
  if (placed && (far(style.get('left')) || far(style.get('top')))) return 'off-page';
  if (far(style.get('text-indent')) || /rect\(0/u.test(style.get('clip') ?? '')) return 'off-page';
  const size = style.get('font-size');
  const points = size === undefined ? null : lengthOf(size);
  if (points !== null && points < 3) return 'tiny';
  const height = style.get('height') ?? style.get('max-height');
  if (style.get('overflow') === 'hidden' && height !== undefined && (lengthOf(height) ?? 99) < 2)
    return 'not-displayed';
  return style.get('color') === 'transparent' ? 'same-colour' : undefined;
};

const layout = /(?:^|;)\s*(?:float|display|flex-direction)\s*:[^;]*/giu;

/** ".job .when { float: right }": of a rule for elements inside others only what sets them side by side is taken. */
const layoutOf = (body: string): string =>
  [...body.matchAll(layout)]
    .map(([rule]) => rule.replace(/^;/u, ''))
    .join(';')
    .replace(/display\s*:\s*none/giu, '');

const sheetsIn = (source: string): readonly string[] =>
  source
    .split(/<style\b/iu)
    .slice(1)
    .map((part) => part.slice(part.indexOf('>') + 1).split(/<\/style>/iu)[0] ?? '');

/** What holds on paper only. */
const withoutPrint = (sheet: string): string => {
  const [first = '', ...parts] = sheet.split(/@media\s+print\b/iu);
  return [first, ...parts.map((part) => part.slice(endOfBlock(part)))].join('');
};

/** Behind the brace that closes the first block. */
const endOfBlock = (text: string): number => {
  let depth = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/gu)) {
    depth += brace === '{' ? 1 : -1;
    if (depth <= 0) return index + 1;
  }
  return text.length;
};

/** Rules with one simple selector each (tag, class, id); anything cleverer is not needed to find hidden text. */
export const styleSheet = (source: string): StyleSheet => {
  const rules = new Map<string, string>();
  for (const sheet of sheetsIn(source)) {
    const bare = withoutPrint(cutBetween(sheet, { open: '/*', close: '*/' }).rest);
    for (const [, selectors, body] of bare.matchAll(/(?<![^{}])([^{}]{1,2000})\{([^{}]{0,5000})\}/gu))
      for (const selector of (selectors ?? '').split(',')) {
        const key = selector.trim().toLowerCase();
        if (/^[a-z0-9]*(?:[.#][\w-]+)?$/u.test(key) && key !== '')
          rules.set(key, `${rules.get(key) ?? ''};${body ?? ''}`);
        const inner = /[\s>]([a-z0-9]*\.[\w-]+)$/u.exec(key)?.[1];
        if (inner !== undefined) rules.set(inner, `${rules.get(inner) ?? ''};${layoutOf(body ?? '')}`);
      }
  }
  return rules;
};

export const inlineLook = (name: string, attributes: Readonly<Record<string, string>>, sheet: StyleSheet): CssLook => {
  const classes = (attributes.class ?? '').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 20);
  const id = attributes.id?.toLowerCase();
  const keys = [
    name,
    ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`]),
    ...(id ? [`#${id}`, `${name}#${id}`] : []),
  ];
  const css = keys.map((key) => sheet.get(key) ?? '').join(';');
  const style = declarations(`${css};${attributes.style ?? ''}`);
  const weight = style.get('font-weight');
  const ground = style.get('background-color') ?? style.get('background');
  const colour = style.get('color') ?? (name === 'font' ? attributes.color : undefined);
  const size = style.get('font-size');
  const points = size === undefined ? null : lengthOf(size);
  const painted = ground === undefined ? (attributes.bgcolor ?? undefined) : ground;
  const groundColour = painted === undefined ? undefined : colourOf(painted.split(/\s+/u)[0] ?? '');
  const hidden = 'hidden' in attributes ? ('not-displayed' as const) : hiddenBy(style);
  const bold =
    weight !== undefined ? /bold|[6-9]00/u.test(weight) : /^(?:b|strong|th|h[1-6]|dt)$/u.test(name) ? true : undefined;
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...(bold === undefined ? {} : { bold }),
    ...(colour === undefined ? {} : { colour: colourOf(colour) }),
    ...(groundColour === undefined || groundColour === 'transparent' ? {} : { ground: groundColour }),
    ...(points === null ? {} : { size: points }),
    floats: style.get('float') === 'right',
    row: /flex/u.test(style.get('display') ?? '') && !/column/u.test(style.get('flex-direction') ?? ''),
    spaced: false,
  };
};
