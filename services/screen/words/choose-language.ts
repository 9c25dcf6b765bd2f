import { type Language, languages } from './in-both.ts';

interface Asked {
  readonly tag: string;
  readonly quality: number;
}

const askedIn = (header: string): readonly Asked[] =>
  header
    .split(',')
    .map((one) => {
      const [tag = '', ...parameters] = one.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { tag: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);

const known = (tag: string | null | undefined): Language | undefined => languages.find((language) => language === tag);

/** What the user has set, else the first language of `Accept-Language` (RFC 9110, section 12.5.4) there is, else English. */
export const chooseLanguage = (set: string | null | undefined, header: string | undefined): Language =>
  known(set) ?? askedIn(header ?? '').flatMap(({ tag }) => known(tag) ?? [])[0] ?? 'en';
