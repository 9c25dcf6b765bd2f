/** The brief of a role: its text, what it asks for, and changing it. */
import { inBoth } from './in-both.ts';

export const briefWords = inBoth(
  {
    text: 'What the client wrote',
    demands: 'What it asks for, and who answers it',
    first: (count: string) => `Answers of the first ${count} on the list.`,
    nobody: 'Nobody is on the list yet.',
    unsaid: (people: number) => (people === 1 ? 'one does not say' : `${people} do not say`),
    answeredElsewhere: 'Weighed elsewhere: as a condition, a language or a product.',
    change: 'Change the brief',
    open: 'The brief with who answers each demand',
    notKept: 'The text is no longer kept.',
  },
  {
    text: 'Was der Kunde schrieb',
    demands: 'Was verlangt ist, und wer es erfüllt',
    first: (count: string) => `Antworten der ersten ${count} auf der Liste.`,
    nobody: 'Noch steht niemand auf der Liste.',
    unsaid: (people: number) => (people === 1 ? 'eine Person sagt es nicht' : `${people} sagen es nicht`),
    answeredElsewhere: 'Anderswo gewogen: als Bedingung, Sprache oder Produkt.',
    change: 'Die Ausschreibung ändern',
    open: 'Die Ausschreibung und wer welche Forderung erfüllt',
    notKept: 'Der Text wird nicht mehr aufbewahrt.',
  },
);
