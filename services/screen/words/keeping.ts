/** How long people are kept, what they may ask for, and forgetting them. */
import type { LegalBasis } from '../../../shared/model/retention.ts';
import { inBoth } from './in-both.ts';

type Bases = Readonly<Record<LegalBasis, string>>;

export const retentionWords = inBoth(
  {
    title: 'Retention',
    ground: 'Ground',
    bases: {
      consent: 'consent',
      contract: 'a contract or steps towards one',
      interest: 'legitimate interest',
    } as Bases,
    keptOn: 'People are kept on the ground of',
    months: 'for so many months after the last contact',
    warnDays: 'and are listed so many days before',
    whenDue: 'When somebody is due:',
    list: 'only list them here',
    erase: 'erase them with the nightly run',
    save: 'Save',
    ofNobody: 'a document nobody was made of',
    asSet: 'as set',
    due: 'due',
    nothingSet: 'Nothing is set: people are kept until somebody erases them.',
    setNothing: 'Set nothing',
    entries: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'} due or soon due`,
    who: 'Who',
    lastContact: 'Last contact',
    keptUntil: 'Kept until',
    keeping: 'Keeping',
    told: (contact: string, ground: string, due: string) => `Last contact ${contact}; ground: ${ground}; ${due}.`,
    notStated: 'not stated',
    untilDay: (day: string) => `, until ${day}`,
    neverDue: 'never due',
    dueOn: (day: string) => `due ${day}`,
    since: 'since',
    until: 'until',
    state: 'State',
  },
  {
    title: 'Aufbewahrung',
    ground: 'Grund',
    bases: { consent: 'Einwilligung', contract: 'Vertrag oder seine Anbahnung', interest: 'berechtigtes Interesse' },
    keptOn: 'Personen werden aufbewahrt aus dem Grund',
    months: 'so viele Monate nach dem letzten Kontakt',
    warnDays: 'und so viele Tage vorher aufgelistet',
    whenDue: 'Wenn jemand fällig ist:',
    list: 'nur hier auflisten',
    erase: 'mit dem nächtlichen Lauf löschen',
    save: 'Speichern',
    ofNobody: 'ein Dokument, aus dem niemand wurde',
    asSet: 'wie gesetzt',
    due: 'fällig',
    nothingSet: 'Nichts ist gesetzt: Personen werden aufbewahrt, bis jemand sie löscht.',
    setNothing: 'Nichts setzen',
    entries: (count: number) => `${count} ${count === 1 ? 'Eintrag' : 'Einträge'} fällig oder bald fällig`,
    who: 'Wer',
    lastContact: 'Letzter Kontakt',
    keptUntil: 'Aufbewahrt bis',
    keeping: 'Aufbewahrung',
    told: (contact: string, ground: string, due: string) => `Letzter Kontakt ${contact}; Grund: ${ground}; ${due}.`,
    notStated: 'nicht angegeben',
    untilDay: (day: string) => `, bis ${day}`,
    neverDue: 'nie fällig',
    dueOn: (day: string) => `fällig ${day}`,
    since: 'seit',
    until: 'bis',
    state: 'Angeben',
  },
);

export const erasingWords = inBoth(
  {
    title: 'Erase',
    ask: (name: string) => `Erase ${name}?`,
    goes: (cvs: number) =>
      `${cvs === 1 ? 'The CV' : `All ${cvs} CVs`}, the originals, what was read and scored, decisions, corrections and places in past lists are removed, and the name is blanked wherever somebody wrote it. It cannot be undone.`,
    stays: 'What stays names nobody: if the CV is dropped again, it is recognised and somebody is asked.',
    sure: 'I am sure',
    erase: 'Erase',
    keep: 'Keep',
  },
  {
    title: 'Löschen',
    ask: (name: string) => `${name} löschen?`,
    goes: (cvs: number) =>
      `${cvs === 1 ? 'Der Lebenslauf' : `Alle ${cvs} Lebensläufe`}, die Originale, Gelesenes und Bewertetes, Entscheidungen, Berichtigungen und Plätze auf früheren Listen werden entfernt, und der Name wird überall getilgt, wo jemand ihn hinschrieb. Das lässt sich nicht zurücknehmen.`,
    stays: 'Was bleibt, nennt niemanden: Wird der Lebenslauf wieder abgelegt, wird er erkannt und jemand gefragt.',
    sure: 'Ich bin sicher',
    erase: 'Löschen',
    keep: 'Behalten',
  },
);

export const rightsWords = inBoth(
  {
    title: 'What the person may ask for',
    letter: 'How they were assessed',
    letterAfter: ', a letter to print',
    held: 'Everything held on them',
    heldAfter: ', to print or ',
    asJson: 'as JSON',
    forget: 'Forget this person …',
  },
  {
    title: 'Was die Person verlangen darf',
    letter: 'Wie sie beurteilt wurde',
    letterAfter: ', als Brief zum Drucken',
    held: 'Alles, was über sie gespeichert ist',
    heldAfter: ', zum Drucken oder ',
    asJson: 'als JSON',
    forget: 'Diese Person vergessen …',
  },
);
