/** What stands once at the start of an RTF file: fonts, colours, styles, dates. */
import type { DocumentDate } from '../../../shared/model/document.ts';

export interface RtfHeader {
  readonly codePage: string;
  /** Font number -> code page of its letters. */
  readonly fonts: ReadonlyMap<number, string>;
  /** 'r,g,b' or 'auto', by number. */
  readonly colours: readonly string[];
  /** Numbers of the styles that are headings. */
  readonly headings: ReadonlySet<number>;
  readonly dated: DocumentDate | null;
}

/** Font number -> code page, from \fcharset of the font table. */
const charsets: Readonly<Record<number, string>> = {
  0: 'win1252',
  77: 'macroman',
  161: 'win1253',
  162: 'win1254',
  186: 'win1257',
  204: 'win1251',
  238: 'win1250',
};

const fontPages = (source: string): Map<number, string> => {
  const pages = new Map<number, string>();
  const start = source.indexOf('{\\fonttbl');
  if (start < 0) return pages;
  for (const [, font, charset] of source
    .slice(start, start + 40_000)
    .matchAll(/\\f(\d{1,4})[^{};]{0,120}?\\fcharset(\d{1,3})/gu)) {
    const page = charsets[Number(charset)];
    if (page && !pages.has(Number(font))) pages.set(Number(font), page);
  }
  return pages;
};

const colourTable = (source: string): string[] => {
  const table = /\{\\colortbl([^{}]{0,20000})\}/u.exec(source)?.[1] ?? '';
  return table.split(';').map((entry) => {
    const part = (name: string) => Number(new RegExp(`\\\\${name}(\\d{1,3})`, 'u').exec(entry)?.[1] ?? Number.NaN);
    const rgb = [part('red'), part('green'), part('blue')];
    return rgb.some(Number.isNaN) ? 'auto' : rgb.join(',');
  });
};

const datedOf = (source: string): DocumentDate | null => {
  for (const name of ['revtim', 'creatim']) {
    const parts = new RegExp(`\\\\${name}\\\\yr(\\d{4})\\\\mo(\\d{1,2})\\\\dy(\\d{1,2})`, 'u').exec(source);
    if (parts && Number(parts[1]) > 1980)
      return {
        date: `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`,
        known: 'metadata',
      };
  }
  return null;
};

const headingStyles = (source: string): Set<number> => {
  const found = new Set<number>();
  const start = source.indexOf('{\\stylesheet');
  if (start < 0) return found;
  for (const [, number] of source
    .slice(start, start + 200_000)
    .matchAll(
      /\{\\s(\d{1,4})[^{};]{0,600}?(?:heading|überschrift|titre|\btitle|\bkop|título|titolo)[^{};]{0,40};\}/giu,
    ))
    found.add(Number(number));
  return found;
};

export const headerOfRtf = (source: string): RtfHeader => ({
  codePage: `win${/\\ansicpg(\d{3,5})/u.exec(source.slice(0, 2000))?.[1] ?? '1252'}`,
  fonts: fontPages(source),
  colours: colourTable(source),
  headings: headingStyles(source),
  dated: datedOf(source),
});
