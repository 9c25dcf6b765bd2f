import { inBoth } from './in-both.ts';

export const uploadWords = inBoth(
  {
    title: 'Bring files in',
    what: 'These are',
    folders: { cvs: 'CVs', briefs: 'briefs', none: 'either; look at the text' },
    files: 'Files, or drop them here',
    send: 'Take them in',
    limit: (megabytes: string) =>
      `PDF, Word, OpenDocument, RTF, text, HTML, mail, scans and ZIP, up to ${megabytes} MB each.`,
    refused: {
      size: (megabytes: string) => `A file was larger than ${megabytes} MB and was not taken.`,
      empty: () => 'A file was empty and was not taken.',
      name: () => 'A file whose name says that it is still being written, or belongs to the system, was not taken.',
    },
  },
  {
    title: 'Dateien hereingeben',
    what: 'Das sind',
    folders: { cvs: 'Lebensläufe', briefs: 'Ausschreibungen', none: 'eins von beiden; der Text entscheidet' },
    files: 'Dateien, oder hier ablegen',
    send: 'Hereingeben',
    limit: (megabytes: string) =>
      `PDF, Word, OpenDocument, RTF, Text, HTML, Mail, Scans und ZIP, je bis ${megabytes} MB.`,
    refused: {
      size: (megabytes: string) => `Eine Datei war größer als ${megabytes} MB und wurde nicht genommen.`,
      empty: () => 'Eine Datei war leer und wurde nicht genommen.',
      name: () =>
        'Eine Datei, deren Name sagt, dass sie noch geschrieben wird oder zum System gehört, wurde nicht genommen.',
    },
  },
);
