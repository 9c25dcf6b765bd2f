import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../shared/lexicon/compile-terms.ts';
import { findTerms, matcherOf } from '../../../shared/lexicon/find-terms.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { termSourcesOf } from '../../../shared/lexicon/term-sources.ts';

const lexicon = loadLexicon();
const matcher = matcherOf(lexicon);
const ids = (text: string, file: string): string[] =>
  findTerms([text], matcher)
    .hits.filter((hit) => hit.file === file)
    .map((hit) => hit.id);

const small = (entries: readonly object[]) =>
  compileTerms(termSourcesOf({ products: entries }), {
    fillers: ['de', 'des', 'of', 'the'],
    nearFiles: ['products'],
    wholeFiles: [],
  });
const find = (entries: readonly object[], ...lines: string[]) => findTerms(lines, small(entries)).hits;

describe('spellings', () => {
  it.each([
    ['PAS-X', 'PAS X'],
    ['PAS-X', 'PASX'],
    ['FactoryTalk View', 'Factory Talk View'],
    ['OPC UA', 'OPC-UA'],
    ['work order', 'work-order'],
    ['Prüfplan', 'Pruefplan'],
    ['Opcenter', 'OPCENTER'],
    ['Opcenter', 'Opcentre'],
  ])('finds %s written as %s', (alias, written) => {
    expect(find([{ id: 'term', aliases: [alias] }], `Built ${written} for two lines`).map(({ id }) => id)).toEqual([
      'term',
    ]);
  });

  it.each([
    ['order', 'border'],
    ['plan', 'airplane'],
    ['CMMS', 'CMM'],
    ['Maximo', 'maximum'],
  ])('does not find %s in %s', (alias, written) => {
    expect(find([{ id: 'term', aliases: [alias] }], `the ${written} here`)).toEqual([]);
  });

  it('finds an inflected phrase with other small words in between', () => {
    const entries = [{ id: 'term', phrases: { fr: ['collecte de données'] } }];
    expect(find(entries, 'Collectes des données en atelier')).toHaveLength(1);
  });

  it('finds the head of a compound', () => {
    const entries = [{ id: 'term', phrases: { de: ['Rückverfolgbarkeit'] } }];
    expect(find(entries, 'Einführung der Chargenrückverfolgbarkeit')).toHaveLength(1);
  });

  it('takes the longer name and leaves out what stands in it', () => {
    const entries = [
      { id: 'suite', aliases: ['Opcenter'] },
      { id: 'quality', aliases: ['Opcenter Quality'] },
    ];
    expect(find(entries, 'Rolled out Opcenter Quality').map(({ id }) => id)).toEqual(['quality']);
  });
});

describe('ambiguous names', () => {
  const entries = [
    { id: 'pi', aliases: [{ text: 'PI', exact: true, needs: ['historian', 'tags'], kills: ['Raspberry'] }] },
  ];

  it('counts with a word it needs, in the line or near by', () => {
    expect(find(entries, 'PI with 12,000 tags')).toHaveLength(1);
  });

  it('does not count without it, in other case, or beside what kills it', () => {
    expect(find(entries, 'PI planning')).toEqual([]);
    expect(find(entries, 'pi and tags')).toEqual([]);
    expect(find(entries, 'Raspberry PI with tags')).toEqual([]);
  });
});

describe('lines', () => {
  it('quotes words that stand verbatim in their line', () => {
    const lines = ['Owner of the electronic batch', 'records of a suite'];
    const { hits } = findTerms(lines, matcher, { continues: (line) => line === 1 });
    for (const hit of hits) expect(lines[hit.line]?.slice(hit.start, hit.end)).toBe(hit.text);
    expect(hits.some((hit) => hit.file === 'cells' && hit.id === 'electronic-batch-record')).toBe(true);
  });

  it('finds a name that runs over the end of a line', () => {
    const lines = ['Rolled out DELMIA', 'Apriso in three plants'];
    const { hits } = findTerms(lines, matcher, { continues: (line) => line === 1 });
    expect(hits.filter(({ file }) => file === 'products').map(({ from, to }) => to - from)).toEqual([2]);
  });

  it('puts a word together that a hyphen cut at the end of the line', () => {
    const entries = [{ id: 'term', phrases: { de: ['Instandhaltung'] } }];
    const { hits } = findTerms(['Leiter Instand-', 'haltung im Werk'], small(entries), {
      continues: (line) => line === 1,
    });
    expect(hits).toHaveLength(1);
  });

  it('does not join phrases over the end of a sentence', () => {
    expect(find([{ id: 'term', aliases: ['work order'] }], 'At work. Order the parts.')).toEqual([]);
  });
});

describe('the words MES and MOM', () => {
  it.each(['MES engineer for two lines', 'Einführung eines MES-Systems', 'le MES du site'])('are read in: %s', (text) =>
    expect(ids(text, 'labels')).toContain('mes'),
  );

  it.each([
    'Cada mes reviso los informes',
    'MES COMPÉTENCES',
    'Tech lead on MES, the Member Enrolment Service',
    'mes missions chez le client',
  ])('are not read in: %s', (text) => expect(ids(text, 'labels')).toEqual([]));

  it.each([
    'MOM (message-oriented middleware): IBM MQ',
    'Prepared MOM and minutes of client calls',
    'Stay-at-home mom of two',
  ])('are no operations management in: %s', (text) => expect(ids(text, 'labels')).toEqual([]));
});

describe('a new product', () => {
  it('takes one entry of data and no code', () => {
    const entry = { id: 'plantopia', name: 'Plantopia MES', aliases: ['Plantopia'] };
    const sources = termSourcesOf({ ...lexicon, products: [...lexicon.products, entry] });
    const extended = compileTerms(sources, {
      fillers: lexicon.contexts.fillers,
      nearFiles: ['products'],
      wholeFiles: [],
    });
    const { hits } = findTerms(['Configured Plantopia for four lines'], extended);
    expect(hits.filter((hit) => hit.file === 'products').map(({ id }) => id)).toEqual(['plantopia']);
  });
});

it('costs the same however many terms there are: a word nobody knows is looked up once', () => {
  const one = small([{ id: 'term', aliases: ['Opcenter'] }]);
  const many = small(Array.from({ length: 5000 }, (_, at) => ({ id: `t${at}`, aliases: [`Product${at} Suite`] })));
  const text = ['Responsible for the roll-out together with the local teams'];
  expect(findTerms(text, one).hits).toEqual([]);
  expect(findTerms(text, many).hits).toEqual([]);
  expect(many.vocabulary.size).toBeGreaterThan(one.vocabulary.size);
});
