import { inBoth } from './in-both.ts';

/** Around quotes, parts, knock-outs and the activity grid. */
export const evidenceWords = inBoth(
  {
    byHand: 'set by hand',
    line: (line: string) => `line ${line}`,
    pageAndLine: (page: string, line: string) => `page ${page}, line ${line}`,
    whose: { CV: 'CV', Brief: 'Brief' },
    knockouts: 'Knock-outs',
    part: 'Part',
    weight: 'Weight',
    score: 'Score',
    why: 'Why',
    notAssessable: 'not assessable',
    tooLittle: 'Nobody said enough to judge',
    nothingFound: 'nothing found',
    strength: (cell: string, share: string) => `${cell}: strength ${share}`,
    close: 'Close',
  },
  {
    byHand: 'von Hand gesetzt',
    line: (line: string) => `Zeile ${line}`,
    pageAndLine: (page: string, line: string) => `Seite ${page}, Zeile ${line}`,
    whose: { CV: 'Lebenslauf', Brief: 'Ausschreibung' },
    knockouts: 'Ausschlusskriterien',
    part: 'Teil',
    weight: 'Gewicht',
    score: 'Wert',
    why: 'Warum',
    notAssessable: 'nicht beurteilbar',
    tooLittle: 'Niemand hat genug gesagt, um zu urteilen',
    nothingFound: 'nichts gefunden',
    strength: (cell: string, share: string) => `${cell}: Stärke ${share}`,
    close: 'Schließen',
  },
);
