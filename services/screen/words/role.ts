/** The page of a role: list, decisions, questions, weights, comparison. */
import { inBoth } from './in-both.ts';

export const roleWords = inBoth(
  {
    untitled: 'Role without a title',
    noClient: 'Client not named',
    shortlist: 'Shortlist',
    weigh: 'Weigh it another way',
    ownWeights: 'this role has weights of its own',
    empty: 'Nobody ranked yet. Drop CVs into the upload folder.',
    ranked: (people: string, at: string, lexicon: string, rules: string) =>
      `${people}, ranked ${at} with lexicon ${lexicon} and rules ${rules}. Scores order the reading; people decide.`,
    people: (count: number) => (count === 1 ? '1 candidate' : `${count} candidates`),
    asks: 'What the brief asks for',
    beside: 'The original beside its text',
    grid: 'Activities of ISA-95 level 3 that the brief describes',
    closeRole: 'Close this role',
    openRole: 'Open this role again',
    closePerson: 'Close this person',
    openPerson: 'Open this person again',
    closed: 'Closed',
    why: 'Why, with the sentences that say so',
    whyPage: (name: string) => `Why ${name} stands here`,
    assessed: (share: string) => `${share} of the weights could be assessed.`,
    demands: "The brief's demands",
    holdsDown: 'What holds the total down',
    lacks: 'Lacks for this role',
    wastes: 'The role would waste',
    changes: 'What would change it',
    askCandidate: 'Ask the candidate',
    newHere: 'New here',
    was: (place: string) => `Was ${place}`,
    readAs: (reading: string, place: string, total: string) => `Read as ${reading}: place ${place}, ${total}`,
    mark: (name: string) => `Mark ${name} to compare`,
    compareMarked: 'Compare the marked',
    keysHint: '? for keys',
  },
  {
    untitled: 'Rolle ohne Titel',
    noClient: 'Kunde nicht genannt',
    shortlist: 'Auswahlliste',
    weigh: 'Anders gewichten',
    ownWeights: 'diese Rolle hat eigene Gewichte',
    empty: 'Noch niemand auf der Liste. Legen Sie Lebensläufe in den Eingangsordner.',
    ranked: (people: string, at: string, lexicon: string, rules: string) =>
      `${people}, gereiht ${at} mit Wortschatz ${lexicon} und Regeln ${rules}. Werte ordnen das Lesen; Menschen entscheiden.`,
    people: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
    asks: 'Was die Ausschreibung verlangt',
    beside: 'Das Original neben seinem Text',
    grid: 'Tätigkeiten der ISA-95-Ebene 3, die die Ausschreibung beschreibt',
    closeRole: 'Diese Rolle schließen',
    openRole: 'Diese Rolle wieder öffnen',
    closePerson: 'Diese Person schließen',
    openPerson: 'Diese Person wieder öffnen',
    closed: 'Geschlossen',
    why: 'Warum, mit den Sätzen, die es sagen',
    whyPage: (name: string) => `Warum ${name} hier steht`,
    assessed: (share: string) => `${share} der Gewichte ließen sich beurteilen.`,
    demands: 'Forderungen der Ausschreibung',
    holdsDown: 'Was den Gesamtwert drückt',
    lacks: 'Fehlt für diese Rolle',
    wastes: 'Würde die Rolle verschenken',
    changes: 'Was es ändern würde',
    askCandidate: 'Die Person fragen',
    newHere: 'Neu hier',
    was: (place: string) => `War auf ${place}`,
    readAs: (reading: string, place: string, total: string) => `Als ${reading} gelesen: Platz ${place}, ${total}`,
    mark: (name: string) => `${name} zum Vergleich vormerken`,
    compareMarked: 'Vorgemerkte vergleichen',
    keysHint: '? zeigt Tasten',
  },
);

export const decisionWords = inBoth(
  {
    decide: 'Decide',
    decideOn: (name: string) => `Decide on ${name}`,
    reason: 'Reason',
    stood: (kind: string, at: string, place: string, total: string) =>
      `${kind}, ${at}, at place ${place} with ${total}`,
    takenBack: (at: string) => `taken back ${at}`,
    takeBack: 'Take back',
  },
  {
    decide: 'Entscheiden',
    decideOn: (name: string) => `Über ${name} entscheiden`,
    reason: 'Grund',
    stood: (kind: string, at: string, place: string, total: string) =>
      `${kind}, ${at}, auf Platz ${place} mit ${total}`,
    takenBack: (at: string) => `zurückgenommen ${at}`,
    takeBack: 'Zurücknehmen',
  },
);

export const clarifyWords = inBoth(
  {
    title: 'Ask the client',
    answer: 'Answer',
    means: 'Means',
    notSaid: 'not said',
    keep: 'Keep the answer',
    answered: (at: string) => `answered ${at}`,
  },
  {
    title: 'Den Kunden fragen',
    answer: 'Antwort',
    means: 'Gemeint ist',
    notSaid: 'nicht gesagt',
    keep: 'Antwort festhalten',
    answered: (at: string) => `beantwortet ${at}`,
  },
);

export const moveWords = inBoth(
  {
    title: 'What changed',
    first: 'This is the first list.',
    since: { list: 'Since the list before', seen: 'Since you last looked' },
    nobody: 'Nobody moved.',
    newAt: (place: string) => `new at ${place}`,
    left: (place: string) => `left from ${place}`,
    more: (count: string) => `and ${count} more`,
    seen: 'I have seen this list',
  },
  {
    title: 'Was sich geändert hat',
    first: 'Das ist die erste Liste.',
    since: { list: 'Seit der Liste davor', seen: 'Seit Sie zuletzt hinsahen' },
    nobody: 'Niemand hat den Platz gewechselt.',
    newAt: (place: string) => `neu auf ${place}`,
    left: (place: string) => `von ${place} ausgeschieden`,
    more: (count: string) => `und ${count} weitere`,
    seen: 'Diese Liste habe ich gesehen',
  },
);

export const readingListWords = inBoth(
  {
    title: (reading: string) => `Read as an ${reading} role`,
    explained: 'The brief may mean either. The answer to the question below picks one.',
    means: (reading: string) => `The client means ${reading}`,
    same: 'same place',
    up: (place: string) => `up from ${place}`,
    down: (place: string) => `down from ${place}`,
  },
  {
    title: (reading: string) => `Als ${reading}-Rolle gelesen`,
    explained: 'Die Ausschreibung kann beides meinen. Die Antwort auf die Frage unten entscheidet.',
    means: (reading: string) => `Der Kunde meint ${reading}`,
    same: 'gleicher Platz',
    up: (place: string) => `herauf von ${place}`,
    down: (place: string) => `herunter von ${place}`,
  },
);

export const weightWords = inBoth(
  {
    title: (role: string) => `Weights: ${role}`,
    of: 'Weights of',
    try: 'Try',
    keep: 'Keep for this role',
    usual: 'Back to the usual weights',
    wouldBe: 'What the list would be',
    place: 'Place',
    person: 'Person',
    total: 'Total',
    verdict: 'Verdict',
    nowAt: 'Now at',
  },
  {
    title: (role: string) => `Gewichte: ${role}`,
    of: 'Gewichte von',
    try: 'Probieren',
    keep: 'Für diese Rolle behalten',
    usual: 'Zurück zu den üblichen Gewichten',
    wouldBe: 'Wie die Liste wäre',
    place: 'Platz',
    person: 'Person',
    total: 'Gesamt',
    verdict: 'Urteil',
    nowAt: 'Jetzt auf',
  },
);

export const mailWords = inBoth({ title: 'Text to paste into a mail' }, { title: 'Text zum Einfügen in eine E-Mail' });

export const compareWords = inBoth(
  {
    title: (role: string) => `Compare for ${role}`,
    back: 'Back to the list',
    choose: 'Mark two to four people on the list and compare them.',
    place: 'Place',
    total: 'Total',
    verdict: 'Verdict',
    scope: 'Described work',
    parts: 'Parts',
    platforms: 'Platforms',
    knockouts: 'Knock-outs',
    activities: 'Activities',
    asked: 'asked for',
    none: 'none',
  },
  {
    title: (role: string) => `Vergleich für ${role}`,
    back: 'Zurück zur Liste',
    choose: 'Merken Sie auf der Liste zwei bis vier Personen vor und vergleichen Sie sie.',
    place: 'Platz',
    total: 'Gesamt',
    verdict: 'Urteil',
    scope: 'Beschriebene Arbeit',
    parts: 'Teile',
    platforms: 'Plattformen',
    knockouts: 'Ausschlusskriterien',
    activities: 'Tätigkeiten',
    asked: 'verlangt',
    none: 'keine',
  },
);

export const keyWords = inBoth(
  {
    title: 'Keys',
    close: 'Close',
    keys: [
      ['j / k', 'next, previous person'],
      ['o / Enter', 'open or close the sentences'],
      ['s', 'submitted'],
      ['r', 'rejected: asks for a reason, Enter keeps it'],
      ['u', 'take the last decision back'],
      ['c', 'mark to compare'],
      ['Shift + C', 'compare the marked'],
      ['?', 'these keys'],
    ] as readonly (readonly [string, string])[],
  },
  {
    title: 'Tasten',
    close: 'Schließen',
    keys: [
      ['j / k', 'nächste, vorige Person'],
      ['o / Enter', 'Sätze auf- und zuklappen'],
      ['s', 'vorgeschlagen'],
      ['r', 'abgelehnt: fragt nach dem Grund, Enter hält ihn fest'],
      ['u', 'letzte Entscheidung zurücknehmen'],
      ['c', 'zum Vergleich vormerken'],
      ['Umschalt + C', 'Vorgemerkte vergleichen'],
      ['?', 'diese Tasten'],
    ] as readonly (readonly [string, string])[],
  },
);
