import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexemesOf, vectorOf } from '../../../../services/store/search/search-lexemes.ts';
import { searchQueryOf } from '../../../../services/store/search/search-query.ts';

describe('what is typed', () => {
  it.each([
    ['opcenter', "('opcenter')"],
    ['opcenter wonderware', "('opcenter' & 'wonderwar')"],
    ['opcenter AND wonderware', "('opcenter' & 'wonderwar')"],
    ['opcenter OR wonderware', "('opcenter' | 'wonderwar')"],
    ['opcenter NOT sap', "'*' & ('opcenter' & !'sap')"],
    ['opcenter -sap', "'*' & ('opcenter' & !'sap')"],
    ['"batch record"', "(('batch' <-> 'record'))"],
    ['-"batch record"', "'*' & (!('batch' <-> 'record'))"],
    ['(a OR b) AND c', "(('a' | 'b') & 'c')"],
    ['a OR b c', "('a' | 'b' & 'c')"],
    ['MES/MOM', "(('mes' <-> 'mom'))"],
    ['ISA-95', "(('isa' <-> '95'))"],
    ['autom*', "(('autom':* | 'autom'))"],
    ['c++ .net c#', "('cplusplus' & 'dotnet' & 'csharp')"],
  ])('%s', (typed, query) => expect(searchQueryOf(typed)).toBe(query));

  it.each(['', '   ', '()', '"', '-', 'AND', 'OR OR', 'NOT', "'", '&|!<->', '*'])('%j looks for nothing', (typed) =>
    expect(searchQueryOf(typed)).toBeNull(),
  );

  it('keeps to letters, digits and the signs of a query, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = searchQueryOf(typed) ?? '';
        return query.split(/'[\p{L}\p{N}]+'(?::\*)?|'\*'/u).every((between) => /^[ ()&|!<>-]*$/.test(between));
      }),
    );
  });
});

describe('words', () => {
  it('are the same in singular and plural, with umlauts and without', () => {
    const root = (word: string) => lexemesOf(word)[0]?.root;
    expect(root('Rezepturen')).toBe(root('Rezeptur'));
    expect(root('Prüfpläne')).toBe(root('Pruefplaene'));
    expect(root('Łódź')).toBe('lodz');
  });

  it('have places, and none is next to another text', () => {
    expect(vectorOf(['MES MOM', 'MES'])).toBe("'*' 'mes':1,4 'mom':2");
  });
});
