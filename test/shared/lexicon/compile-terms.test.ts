/** What a lexicon entry may ask of the text around it, on a lexicon of nine words. */
import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../shared/lexicon/compile-terms.ts';
import { findTerms } from '../../../shared/lexicon/find-terms.ts';
import type { SourceAlias, TermSource } from '../../../shared/lexicon/term-sources.ts';

const written = (text: string, rest: Partial<SourceAlias> = {}): SourceAlias => ({
  text,
  language: null,
  tag: 'name',
  ...rest,
});

const source = (file: string, id: string, aliases: readonly SourceAlias[]): TermSource => ({
  file,
  id,
  name: id,
  aliases,
});

const matcher = compileTerms(
  [
    source('products', 'quillfab', [written('Quillfab'), written('Quillfab Execution Pharma')]),
    source('products', 'qx', [written('QX', { exact: true, needs: ['MES'], kills: ['radio'] })]),
    source('products', 'qm', [written('QM', { exact: true, needs: ['SAP'], within: 3 })]),
    source('industries', 'bakery', [written('bakery')]),
    source('cells', 'collection', [written('data collection'), written('Datenerfassung', { language: 'de' })]),
    source('cells', 'dispatch', [written('RTD')]),
    source('cues', 'never', [written('no', { languages: ['en'] })]),
    source('look-alikes', 'sensor', [written('RTD', { needs: ['temperature'] })]),
    source('skills', 'csharp', [written('C#')]),
  ],
  { fillers: ['of', 'the', 'de'], nearFiles: ['products'], wholeFiles: ['products', 'industries'] },
);

const found = (text: string, language: string | null = null): string[] =>
  findTerms([text], matcher, { languageOf: () => language }).hits.map(({ id, weak }) => (weak ? `${id}?` : id));

describe('compileTerms', () => {
  it('knows a name with a plural, a hyphen or one slip of the pen, and not half of it', () => {
    expect(found('Two Quillfabs, Quillfab-Execution-Pharma and Quilfab')).toEqual(['quillfab', 'quillfab', 'quillfab']);
    expect(found('Quillfabulous Quill')).toEqual([]);
  });

  it('knows compounds by their head and phrases with small words in between', () =>
    expect(found('Betriebsdatenerfassung und data of the collection')).toEqual(['collection', 'collection']));

  it('lets a short name count only beside what it needs, never beside what kills it', () => {
    expect(found('Built screens in QX for the MES')).toEqual(['qx']);
    expect(found('Built screens in QX')).toEqual([]);
    expect(found('QX radio beside the MES')).toEqual([]);
    expect(found('Built screens in qx for the MES')).toEqual([]);
  });

  it('looks no further than a name allows', () => {
    expect(found('SAP PP and QM')).toEqual(['qm']);
    expect(found('SAP was rolled out by the head of QM')).toEqual([]);
    expect(found('Left SAP. QM came later')).toEqual([]);
  });

  it('minds the language of the line where the name asks for it', () => {
    expect(found('no experience', 'en')).toEqual(['never']);
    expect(found('apontamento no sistema', 'pt')).toEqual([]);
    expect(found('no experience', null)).toEqual(['never']);
  });

  it('finds nothing else in a look-alike', () => {
    expect(found('RTD rules in the fab')).toEqual(['dispatch']);
    expect(found('RTD temperature sensors')).toEqual(['sensor']);
  });

  it('keeps the endings of words that name an industry', () => {
    expect(found('bakery and bakerys')).toEqual(['bakery', 'bakery']);
    expect(found('Anna Baker')).toEqual([]);
  });

  it('reads C# as a word', () => expect(found('C, C#, C+ and plan C')).toEqual(['csharp']));
});
