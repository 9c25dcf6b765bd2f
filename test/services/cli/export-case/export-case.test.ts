import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anonymise } from '../../../../services/cli/export-case/anonymise.ts';
import { goldenCasesOf } from '../../../../services/cli/export-case.ts';
import { findCandidate } from '../../../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../../../shared/lexicon/load.ts';
import type { Correction } from '../../../../shared/model/correction.ts';
import type { DocumentText } from '../../../../shared/model/document.ts';

const text = JSON.parse(readFileSync('test/golden/cv/jobs-told-in-sentences-dutch/text.json', 'utf8')) as DocumentText;
const candidate = findCandidate(text, { lexicon: loadLexicon(), fileName: 'cv', modified: null });
const anonymous = anonymise(text, candidate);

const correction = (path: string, value: unknown): Correction => ({
  path,
  value,
  at: new Date('2026-11-01'),
  by: null,
});

describe('anonymise', () => {
  it('leaves nothing of name, mail and phone', () => {
    const written = JSON.stringify(anonymous);
    for (const part of ['Elske', 'Meulen', 'elske.vdm', '12345604']) expect(written).not.toContain(part);
    expect(written).toContain('robin.exemplar@example.com');
  });

  it('keeps every line in its place and the career as it is', () => {
    expect(anonymous.pages[0]?.lines.length).toBe(text.pages[0]?.lines.length);
    const again = findCandidate(anonymous, { lexicon: loadLexicon(), fileName: 'cv', modified: null });
    expect(again.employments.map(({ start }) => start)).toEqual(candidate.employments.map(({ start }) => start));
    expect(again.name?.value).toContain('Robin');
    expect(JSON.stringify(anonymous)).toContain('van 2015 tot 2020');
  });
});

describe('goldenCasesOf', () => {
  it('writes what a recruiter knows better, facts and signals apart', () => {
    const cases = goldenCasesOf(anonymous, [correction('city', 'Deventer'), correction('scope', 'operations')]);
    expect(cases.map(({ kind }) => kind)).toEqual(['cv', 'signals']);
    expect(cases[0]?.files['facts.json']).toMatchObject({ city: 'Deventer', totalYears: 15.4 });
    expect(cases[1]?.files['signals.json']).toEqual({ scope: 'operations' });
  });

  it('tells only of what was decided', () => {
    const [one] = goldenCasesOf(anonymous, [correction('seniority', 'lead')]);
    expect(one?.kind).toBe('signals');
    expect(one?.files['signals.json']).toEqual({ seniority: 'lead' });
  });
});
