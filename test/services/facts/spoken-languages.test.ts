import { describe, expect, it } from 'vitest';
import { findLanguages } from '../../../services/facts/spoken-languages.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';

const lexicon = loadLexicon();

const said = (text: string): string =>
  findLanguages(text, lexicon)
    .map(({ lang, level }) => `${lang}:${level ?? '?'}`)
    .join(' ');

describe('findLanguages', () => {
  it.each([
    ['English (mother tongue); German B2, used every week; French A2.', 'en:native de:B2 fr:A2'],
    ['English and Welsh, both native', 'en:native cy:native'],
    ['Deutsch Muttersprache, Englisch verhandlungssicher, Tschechisch Grundkenntnisse', 'de:native en:C1 cs:A2'],
    ['Français (langue maternelle), anglais courant, espagnol notions', 'fr:native en:C1 es:A2'],
    ['Español y valenciano (nativo), inglés B2 (First, 2016)', 'es:native ca:native en:B2'],
    ['Italiano: madrelingua – Inglese: ottimo', 'it:native en:C1'],
    ['Nederlands moedertaal, Engels goed (B2), Duits redelijk (B1)', 'nl:native en:B2 de:B1'],
    ['Português língua materna; Inglês fluente; Alemão noções', 'pt:native en:C1 de:A2'],
    ['Mother tongue(s): Polish', 'pl:native'],
    ['ENGLISH\tC1\tC1\tC1\tC1\tB2', 'en:C1'],
    ['German (Full Professional)', 'de:C1'],
    ['English – IELTS 7.5', 'en:C1'],
    ['English (TOEIC 800)', 'en:B2'],
    ['Tamil, Hindi', 'ta:? hi:?'],
    ['fluent in Dutch', 'nl:C1'],
    ['Français (maternel), schweizerdeutsch B2', 'fr:native de:B2'],
    ['English (fluent), Dutch (C1), Zarma (native)', 'en:C1 nl:C1'],
    ['Englisch: verhandlungssicher, Niveau C2', 'en:C2'],
    ['Deutsch, in Wort und Schrift sehr gut', 'de:C1'],
    ['Twi (native), Yorùbá (native), Swahili B2, Afrikaans basic', 'tw:native yo:native sw:B2 af:A2'],
    ['Géorgien: langue maternelle; arménien: courant', 'ka:native hy:C1'],
  ])('reads %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('finds none where none is named', () => {
    expect(said('Works-council agreement for two plants')).toBe('');
  });
});
