/** Lines of a CV -> e-mail, telephones, links. */
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { Fact } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/gu;
const spelledOut =
  /(?<![\p{L}\p{N}._-])([\p{L}\p{N}._-]{1,64})\s?(?:\(at\)|\[at\])\s?([\p{L}\p{N}.-]{1,80}\.\p{L}{2,24})/giu;

/** E-mail addresses, also "name (at) example.com", in reading order. */
export const findEmails = (lines: readonly Line[]): readonly Fact<string>[] =>
  lines.flatMap((line) => {
    const plain = [...line.text.matchAll(address)].map((match) => match[0].replace(/\s/g, ''));
    const spelled = [...line.text.matchAll(spelledOut)].map((match) => `${match[1]}@${match[2]}`);
    return [...plain, ...spelled].map((value) => ({ value: value.toLowerCase(), quote: quoteOf(line) }));
  });

const link =
  /(?:https?:\/\/)?(?:www\.)?(?:linkedin\.com\/\S{2,80}|xing\.com\/\S{2,80}|github\.com\/\S{2,60}|gitlab\.com\/\S{2,60})|https?:\/\/\S{4,120}/giu;

export const findLinks = (lines: readonly Line[]): readonly Fact<string>[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(link)].map((match) => ({ value: match[0].replace(/[).,;|]+$/, ''), quote: quoteOf(line) })),
  );

const phoneLike = /(?:\(?\+|00|\(0|\b0)?[\d(][\d\s()./–-]{5,20}\d/gu;
const notAPhone =
  /^\d{1,2}[/.]\d{2,4}\s?[-–—]|\b(?:19|20)\d\d\s?[-–./]\s?(?:19|20)?\d\d\b|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d/u;

/** A number as a person wrote it, when the library knows no such number (fictional ranges, missing country). */
const asWritten = (text: string): readonly string[] =>
  [...text.matchAll(phoneLike)]
    .map((match) => match[0].trim())
    .filter((number) => !notAPhone.test(number))
    .filter((number) => {
      const digits = number.replace(/\D/g, '').length;
      return digits >= 7 && digits <= 15 && /^(?:\(?\+|00|\(?0)/.test(number);
    });

const phoneWord =
  /\b(?:tel|phone|telephone|telefon|mobile|mobil|cell|handy|tlf|telefono|teléfono|movil|móvil|telefoon|mobiel|gsm|cellulare|telefone|telemovel|telemóvel|celular|portable|fon|ph|whatsapp|fax)\b/iu;

/** Telephones of the person in reading order: E.164 where a number is complete, else as written. Fax numbers are left out. */
export const findPhones = (lines: readonly Line[], country: string | null): readonly Fact<string>[] => {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    if (!/\d[\d\s()./–-]{5,}\d/.test(line.text) || /\bfax\b/i.test(line.text)) return [];
    const fallback = country === null ? {} : { defaultCountry: country as CountryCode };
    const known = findPhoneNumbersInText(line.text, { ...fallback, extended: true }).filter(
      ({ number, startsAt, endsAt }) => {
        const written = line.text.slice(startsAt, endsAt);
        return (
          !notAPhone.test(written) &&
          written.replace(/\D/g, '').length >= 7 &&
          (written.includes('+') ||
            written.startsWith('00') ||
            phoneWord.test(line.text) ||
            number.isValid() ||
            (written.trim() === line.text.trim() && number.isPossible()) ||
            (/@/.test(line.text) && number.isPossible()))
        );
      },
    );
    const found = known.length > 0 ? known.map(({ number }) => number.number as string) : asWritten(line.text);
    return found
      .filter((value) => !seen.has(value) && seen.add(value))
      .map((value) => ({ value, quote: quoteOf(line) }));
  });
};
