/** Invented people who are, may be and are not one: the decision table, case by case. */
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../services/persons/compare-names.ts';
import { comparePersons } from '../../../services/persons/compare-persons.ts';
import { identityKeys } from '../../../services/persons/identity-keys.ts';
import { isOfficeAddress } from '../../../services/persons/is-office-address.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Identity, Stint } from '../../../shared/model/identity.ts';

const lexicon = loadLexicon();

const stint = (employer: string, start: string, end: string | null): Stint => ({
  employer,
  start,
  end,
  current: end === null,
});

const life = [stint('Tindbrygg AS', '2014-08', '2019-02'), stint('Skarvik Foods', '2019-03', null)];
const otherLife = [stint('Lundgren Pack', '2012-01', '2018-12'), stint('Ostmark Glas', '2019-01', null)];

const runa: Identity = {
  name: 'Runa Askeland',
  email: 'runa@example.com',
  phones: ['+4790000001'],
  stints: life,
  dated: '2024-05-01',
};
const is = (changes: Partial<Identity>): Identity => ({ ...runa, ...changes });
const nothing = { email: null, phones: [] };
const verdict = (other: Identity, one: Identity = runa) => comparePersons(one, other, { lexicon }).verdict;

describe('two CVs', () => {
  it.each<[string, Partial<Identity>, string]>([
    ['the same e-mail and name', { phones: [], stints: [] }, 'same'],
    ['the same phone and name', { email: null, stints: [] }, 'same'],
    ['the same phone and name, another life', { email: null, stints: otherLife }, 'doubtful'],
    ['the same e-mail and name, another life', { stints: otherLife, phones: [] }, 'same'],
    ['new addresses, the same name and life', nothing, 'same'],
    ['name alone', { ...nothing, stints: [] }, 'different'],
    ['the same name in another life', { ...nothing, stints: otherLife }, 'different'],
    ['a namesake among the colleagues', { ...nothing, stints: [stint('Skarvik Foods', '2015-01', null)] }, 'doubtful'],
    ['twins in one factory', { ...nothing, name: 'Runar Askeland' }, 'doubtful'],
    ['twins in one factory with one phone', { email: null, name: 'Sigrid Askeland' }, 'doubtful'],
    ['siblings in one factory', { ...nothing, name: 'Sigrid Askeland' }, 'different'],
    ['father and daughter with one phone', { email: null, name: 'Olav Askeland', stints: otherLife }, 'doubtful'],
    ['a new surname, the e-mail kept', { name: 'Runa Lindqvist' }, 'doubtful'],
    ['a new surname, nothing else kept but the life', { ...nothing, name: 'Runa Lindqvist' }, 'different'],
    ['a further surname', { name: 'Runa Askeland Lindqvist', phones: [], stints: [] }, 'same'],
    ['one e-mail, another name', { name: 'Jonas Perlmutter', phones: [], stints: otherLife }, 'doubtful'],
    ['one e-mail, no name', { name: null, phones: [], stints: [] }, 'doubtful'],
    ['e-mail and phone, no name', { name: null, stints: [] }, 'same'],
    ['an initial and the phone', { name: 'R. Askeland', email: null, stints: [] }, 'doubtful'],
    ['an initial, the phone and the life', { name: 'R. Askeland', email: null }, 'same'],
    ['nothing in common', { ...nothing, name: 'Jonas Perlmutter', stints: otherLife }, 'different'],
    ['nothing known', { ...nothing, name: null, stints: [] }, 'different'],
  ])('%s: %j is %s', (_case, changes, expected) => {
    expect(verdict(is(changes))).toBe(expected);
    expect(verdict(runa, is(changes))).toBe(expected);
  });

  it('does not take an office’s address for a person’s', () => {
    const office = { email: 'info@example.com', phones: [], stints: [] };
    expect(verdict(is({ ...office, name: 'Jonas Perlmutter' }), is(office))).toBe('different');
    expect(verdict(is(office), is(office))).toBe('doubtful');
  });

  it('does not take an address for a person’s that many carry', () => {
    const names = ['Jonas Perlmutter', 'Ilse Wohlgemut', 'Tomaso Berlingeri'];
    const others = names.map((name) => is({ name, phones: [], stints: [] }));
    expect(isOfficeAddress(['Runa Askeland', ...names], lexicon)).toBe(true);
    expect(isOfficeAddress([...names, 'Askeland, Runa', null, 'Olav Askeland'], lexicon)).toBe(true);
    expect(isOfficeAddress(['Runa Askeland', ...names.slice(1), 'Dr. Runa Askeland', null], lexicon)).toBe(false);
    expect(isOfficeAddress(['Runa Askeland', 'Olav Askeland', 'Ida Askeland', 'Per Askeland'], lexicon)).toBe(false);
    const shared = new Set(['runa@example.com']);
    expect(others.map((other) => comparePersons(runa, other, { lexicon, shared }).verdict)).toEqual(
      names.map(() => 'different'),
    );
  });

  it('tells father and son of one name apart where they do', () => {
    const [elder, younger] = ['Hans Askeland sen.', 'Hans Askeland jun.'].map((name) =>
      is({ name, email: null, stints: [] }),
    );
    expect(comparePersons(elder as Identity, younger as Identity, { lexicon }).verdict).toBe('doubtful');
  });

  it('says why in plain words', () => {
    expect(comparePersons(runa, is({ phones: ['+4790000002'] }), { lexicon })).toEqual({
      verdict: 'same',
      agrees: [
        'The names agree.',
        'The same e-mail address.',
        'The same employers in the same months: Tindbrygg AS, Skarvik Foods (118 months).',
      ],
      differs: ['The phone numbers differ.'],
    });
  });
});

describe('names', () => {
  it.each([
    ['Runa Askeland', 'ASKELAND, Runa', 'alike'],
    ['José Ñíguez Marín', 'Jose Niguez', 'alike'],
    ['Jürgen Müller', 'Juergen Mueller', 'alike'],
    ['Dr.-Ing. Katharina Weiß', 'Katarina Weiss', 'alike'],
    ['Oleksandr Yatsenko', 'Olexandr Jatsenko', 'alike'],
    ['Jan van der Berg', 'Jan Berg', 'alike'],
    ['Dmitri Sokolov', 'Dmitry Sokolow', 'alike'],
    ['Anna Meier', 'Hanna Meier', 'similar'],
    ['J. Smith', 'John Smith', 'similar'],
    ['Hans Meier', 'Franz Meier', 'partly'],
    ['Hans Meier', 'Hans Gruber', 'partly'],
    ['Hans Meier', 'Petra Gruber', 'different'],
    ['Madonna', 'Madonna Ciccone', 'partly'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(compareNames(one, other, lexicon)).toBe(expected);
    expect(compareNames(other, one, lexicon)).toBe(expected);
  });

  it.each([
    ['Runa Askeland', 'ASKELAND, Runa Lindqvist'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Oleksandr Yatsenko', 'Olexandr Jatsenko'],
    ['Dmitri Sokolov', 'Dmitry Sokolow'],
  ])('%s and %s are looked up together', (one, other) => {
    const keys = identityKeys({ ...is(nothing), name: one }, lexicon);
    const others = identityKeys({ ...is(nothing), name: other }, lexicon);
    expect(keys.names.filter((key) => others.names.includes(key)).length).toBeGreaterThan(0);
  });
});
