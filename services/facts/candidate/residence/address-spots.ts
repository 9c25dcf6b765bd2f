/** Where an address may stand: labelled, told in a sentence, or among the pieces of the contact block. */
import type { Fact, Section } from '../../../../shared/model/candidate.ts';
import type { Line } from '../../../../shared/model/document.ts';
import { fold } from '../../phrases/fold.ts';

const addressLabel =
  /^\s*(?:address|home address|adresse|anschrift|wohnort|wohnhaft in|standort|residence|location|based in|lives in|place of residence|domicilio|direccion|residencia|lugar de residencia|localidad|indirizzo|residenza|domicilio|adres|woonplaats|morada|endereco|localidade|lieu de residence|domicile|ville|city|ort|ciudad|citta|plaats|cidade|localizacao|ubicacion)\s?[:\t]\s*/u;

/** "Born in Hasselt, lives in Genk": told, not labelled. */
const told =
  /(?:^|[\s,.;|])(?:lives? in|living in|based in|resid(?:es|ing) in|wohnhaft in|wohne in|wohnt in|woont in|woon in|wonende te|vivo en|vive en|habite a|reside en|residente a|residente em|residente en|vivo a|moro em)\s+(\p{L}[^.;|]{2,60})/u;

const otherLabel =
  /^\s*(?:nationality|citizenship|nationalitat|staatsangehorigkeit|staatsburgerschaft|nationalite|nacionalidad|nazionalita|cittadinanza|nationaliteit|nacionalidade|date of birth|geburtsdatum|geburtsort|geboren|born|ne le|nee le|fecha de nacimiento|data di nascita|luogo di nascita|nato|nata|geboortedatum|data de nascimento|place of birth|languages?|sprachen|langues|idiomas|talen|lingue)\b/u;

const notAnAddress =
  /@|https?:|www\.|\b(?:citizen|national|passport|nationality|staatsang|nationalit|nacionalidad|cittadin|permit|visa|relocat|travel|mobil[ei] (?:en|in)|umzug|willing|open to)/iu;

/** "Umeå (moving to Gothenburg in spring)": what a longer bracket tells is no part of the address. */
const aside = /\s\([^()\s]{1,60}(?:\s[^()\s]{1,60}){2,20}\)/gu;

/** "Dax (40)": the number of a French department. */
const departmentCode = /(?<=\p{L})\s\((?:\d{2,3}|2[AB])\)/u;

export interface Spot {
  readonly line: Line;
  readonly text: string;
  readonly labelled: boolean;
  readonly rank: number;
  /** "Dax (40)": the number of a department names France. */
  readonly french?: boolean;
}

const reachable = /(?<![^\s,;|])[^\s,;|@]{1,64}@[^\s,;|]{3,80}|(?<![^\s,;|()])(?:https?:\/\/|www\.)\S{3,120}/gu;

/** Where it stands alone on its line, the lines around it are the contact block, whatever its heading. */
const mail = /^[^\s@]{1,64}@[^\s@]{3,80}$/u;

const phoneIn = /\+?\(?\d[\d\s()./-]{6,}\d/u;

/** E-mail and web addresses part an address from what follows as well as a bar does. */
const segmentsOf = (line: Line): readonly string[] =>
  line.text
    .replace(reachable, ' | ')
    .replace(aside, '')
    .split(/\t|\s?[|·•]\s?|\s[-–—]\s|\s{2,}|\s\.\s|;/u);

/** Pieces of the top of the CV and of its contact sections that may hold an address. */
export const spotsOf = (
  lines: readonly Line[],
  sections: readonly Section[],
  name: Fact<string> | null,
): readonly Spot[] => {
  const named =
    name === null ? -1 : lines.findIndex(({ page, line }) => page === name.quote.page && line === name.quote.line);
  const end = sections.find(({ from, heading }) => from > named && heading !== null)?.from ?? lines.length;
  const underName = (at: number): boolean => named >= 0 && at >= named && at < Math.min(named + 6, end);
  const addressed = ({ from, to }: Section): boolean => lines.slice(from, to).some(({ text }) => mail.test(text));
  const contact = sections.filter(
    (section) => section.kind === 'contact' || (section.kind === 'other' && addressed(section)),
  );
  const inContact = (at: number): boolean =>
    contact.some((section) => at >= section.from && at < section.to && at < section.from + 25);
  return lines.flatMap((line, at): Spot[] => {
    const label = addressLabel.exec(fold(line.text));
    const near = inContact(at) || underName(at) || line.place === 'header' || line.place === 'footer';
    if (label !== null && (near || line.text.length < 90))
      return [{ line, text: line.text.slice(label[0].length).replace(aside, ''), labelled: true, rank: 0 }];
    const home = near ? told.exec(fold(line.text)) : null;
    if (home !== null) {
      const from = home.index + home[0].length - (home[1]?.length ?? 0);
      const text = line.text.slice(from, home.index + home[0].length);
      return segmentsOf({ ...line, text })
        .slice(0, 1)
        .map((part) => ({ line, text: part, labelled: true, rank: 0 }));
    }
    if (!near) return [];
    return segmentsOf(line)
      .filter((segment) => !otherLabel.test(fold(segment)))
      .map((segment) => segment.replace(/^[^:,\d]{1,24}:\s/, ''))
      .filter((segment) => !notAnAddress.test(segment))
      .map((segment) => ({
        text: segment
          .replace(phoneIn, ' ')
          .replace(departmentCode, '')
          .replace(/(\p{L}{3})\s\d{1,2}(?:e|er|ème|th)?$/u, '$1')
          .trim(),
        french: departmentCode.test(segment),
      }))
      .filter(({ text }) => /\p{L}{2}/u.test(text) && text.length < 110)
      .map((spot) => ({ ...spot, line, labelled: false, rank: at }));
  });
};
