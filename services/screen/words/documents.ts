/** Intake, originals and how they were read. */
import type { InputErrorCode } from '../../../shared/errors.ts';
import { inBoth } from './in-both.ts';

export const intakeWords = inBoth(
  {
    title: 'Intake',
    drop: 'Drop CVs and briefs here, or into these folders:',
    scan: (folder: string, files: number, at: string) =>
      `${folder}: ${files === 0 ? 'nothing lies there' : files === 1 ? 'one file lies there' : `${files} files lie there`}, last look ${at}. `,
    attachment: 'attachment',
    empty: 'No file yet.',
    file: 'File',
    state: 'State',
    kind: 'Kind',
    reason: 'Reason and what to do',
    received: 'Received',
    taken: {
      cv: 'Taken as a CV, as somebody said.',
      brief: 'Taken as a brief, as somebody said.',
      other: 'Not needed, as somebody said.',
    },
    decisions: { cv: 'Take as CV', brief: 'Take as brief', other: 'Not needed', again: 'Try again' },
    hidden: 'File',
  },
  {
    title: 'Eingang',
    drop: 'Ziehen Sie Lebensläufe und Ausschreibungen hierher oder legen Sie sie in diese Ordner:',
    scan: (folder: string, files: number, at: string) =>
      `${folder}: ${files === 0 ? 'darin liegt nichts' : files === 1 ? 'darin liegt eine Datei' : `darin liegen ${files} Dateien`}, zuletzt nachgesehen ${at}. `,
    attachment: 'Anhang',
    empty: 'Noch keine Datei.',
    file: 'Datei',
    state: 'Stand',
    kind: 'Art',
    reason: 'Grund, und was zu tun ist',
    received: 'Eingegangen',
    taken: {
      cv: 'Als Lebenslauf genommen, wie jemand sagte.',
      brief: 'Als Ausschreibung genommen, wie jemand sagte.',
      other: 'Nicht gebraucht, wie jemand sagte.',
    },
    decisions: {
      cv: 'Als Lebenslauf nehmen',
      brief: 'Als Ausschreibung nehmen',
      other: 'Nicht gebraucht',
      again: 'Noch einmal versuchen',
    },
    hidden: 'Datei',
  },
);

type Reasons = Readonly<Partial<Record<InputErrorCode, string>>>;

/** In place of the reason as it was kept, which is in English. */
export const reasonWords = inBoth<Reasons>(
  {},
  {
    empty: 'Die Datei ist leer. Kopieren Sie sie noch einmal; vermutlich brach die erste Kopie ab.',
    'no-text':
      'Kein lesbarer Text. Öffnen Sie die Datei: Zeigt sie Text, speichern Sie sie neu als PDF oder DOCX; ist sie leer, bitten Sie um eine andere Kopie.',
    'too-large': 'Die Datei ist zu groß. Speichern Sie sie mit kleineren Bildern oder weniger Seiten, oder als Text.',
    encrypted: 'Die Datei ist geschützt. Entfernen Sie das Passwort und legen Sie sie noch einmal ab.',
    damaged: 'Die Datei ist beschädigt. Öffnen und speichern Sie sie neu, oder bitten Sie um eine andere Kopie.',
    'unknown-format': 'Unbekanntes Format. Speichern Sie sie als PDF, DOCX oder Text und legen Sie diese ab.',
    bomb: 'Die Datei bläht sich übermäßig auf. Öffnen Sie sie nicht; bitten Sie um ein einfaches PDF.',
    timeout: 'Das Lesen dauerte zu lange. Speichern Sie sie neu als PDF oder Text und legen Sie diese ab.',
    'out-of-memory':
      'Das Lesen brauchte zu viel Speicher. Speichern Sie sie mit kleineren Bildern oder weniger Seiten.',
    'not-a-cv':
      'Das sieht nach einem anderen Dokument aus. Ist es doch ein Lebenslauf oder eine Ausschreibung, sagen Sie es hier.',
  },
);

export const originalWords = inBoth(
  {
    title: (name: string) => `${name}: original`,
    page: (page: string, pages: string) => `page ${page} of ${pages}`,
    recognised: 'recognised from a picture',
    lines: (page: string) => `Lines of page ${page}`,
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    looks: (page: string) => `Page ${page} as it looks`,
    covered: 'The picture of the page is hidden while names are hidden.',
  },
  {
    title: (name: string) => `${name}: Original`,
    page: (page: string, pages: string) => `Seite ${page} von ${pages}`,
    recognised: 'aus einem Bild erkannt',
    lines: (page: string) => `Zeilen der Seite ${page}`,
    pages: 'Seiten',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    looks: (page: string) => `Seite ${page}, wie sie aussieht`,
    covered: 'Das Bild der Seite bleibt verborgen, solange Namen verborgen sind.',
  },
);

export const readingWords = inBoth(
  {
    title: 'How it was read',
    language: 'Language',
    unknown: 'unknown',
    inLanguage: (section: string, language: string) => `${section} in ${language}`,
    inSections: 'In known sections',
    ofCharacters: (share: string, characters: string, lines: string) =>
      `${share} of ${characters} characters in ${lines} lines`,
    recognised: 'Recognised',
    certain: (pages: string, of: string, share: string, doubtful: string, lines: string) =>
      `${pages} of ${of} pages from pictures, ${share} certain on average, ${doubtful} of ${lines} lines doubtful`,
    certainty: (share: string) => `recognised with ${share} certainty`,
    lost: (share: string) =>
      `${share} of the text stands in no known section. Facts may be missing: compare with the original.`,
    hidden: 'Hidden in the file, never used',
    hiddenOn: (why: string, page: string) => `${why}, page ${page}:`,
    why: {
      'same-colour': 'In the colour of its background',
      tiny: 'Too small to read',
      'off-page': 'Outside the page',
      invisible: 'Drawn invisibly',
      covered: 'Covered by something else',
      'not-displayed': 'Switched off in the file',
    },
    page: (page: string) => `Page ${page}`,
  },
  {
    title: 'Wie es gelesen wurde',
    language: 'Sprache',
    unknown: 'unbekannt',
    inLanguage: (section: string, language: string) => `${section} auf ${language}`,
    inSections: 'In bekannten Abschnitten',
    ofCharacters: (share: string, characters: string, lines: string) =>
      `${share} von ${characters} Zeichen in ${lines} Zeilen`,
    recognised: 'Erkannt',
    certain: (pages: string, of: string, share: string, doubtful: string, lines: string) =>
      `${pages} von ${of} Seiten aus Bildern, im Mittel ${share} sicher, ${doubtful} von ${lines} Zeilen zweifelhaft`,
    certainty: (share: string) => `mit ${share} Sicherheit erkannt`,
    lost: (share: string) =>
      `${share} des Textes stehen in keinem bekannten Abschnitt. Vielleicht fehlen Angaben: Vergleichen Sie mit dem Original.`,
    hidden: 'In der Datei versteckt, nie verwendet',
    hiddenOn: (why: string, page: string) => `${why}, Seite ${page}:`,
    why: {
      'same-colour': 'In der Farbe des Hintergrunds',
      tiny: 'Zu klein zum Lesen',
      'off-page': 'Außerhalb der Seite',
      invisible: 'Unsichtbar gezeichnet',
      covered: 'Von anderem verdeckt',
      'not-displayed': 'In der Datei ausgeblendet',
    },
    page: (page: string) => `Seite ${page}`,
  },
);
