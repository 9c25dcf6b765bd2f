import { describe, expect, it } from 'vitest';
import { compareRoles } from '../../../services/persons/compare-roles.ts';
import { roleIdentityOf } from '../../../services/persons/role-identity-of.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { RoleIdentity } from '../../../shared/model/identity.ts';
import { sampleRole, sampleText } from '../../support/store-samples.ts';

const lexicon = loadLexicon();

const words = ['batch', 'configure', 'line', 'module', 'operator', 'packaging', 'record', 'train'];
const half = [...words.slice(0, 4), 'filling', 'quality', 'sterile', 'validation'];
const other = ['controller', 'furnace', 'glass'];

const role: RoleIdentity = {
  title: 'MES Engineer',
  client: 'Tindbrygg AS',
  reference: null,
  file: 'tindbrygg/mes engineer',
  cities: ['Drammen'],
  words,
};

describe('two briefs', () => {
  it.each<[string, Partial<RoleIdentity>, string]>([
    ['the same file, one demand less', { words: words.slice(1) }, 'same'],
    ['the same file, half of it new', { words: half }, 'same'],
    ['the same file for another client', { client: 'Ostmark Glas' }, 'doubtful'],
    ['the same file, another title', { title: 'Plant historian lead' }, 'doubtful'],
    ['the same file name of something else', { client: 'Ostmark Glas', words: other }, 'different'],
    ['another file, the same title, client and demands', { file: 'b' }, 'same'],
    ['another file, the same but the place', { file: 'b', cities: ['Bergen'] }, 'doubtful'],
    ['another file, the client not named', { file: 'b', client: null }, 'doubtful'],
    ['another file, half of the demands', { file: 'b', words: half }, 'doubtful'],
    ['another file of another client', { file: 'b', client: 'Ostmark Glas' }, 'different'],
    ['another job of the client', { file: 'b', title: 'Plant historian lead' }, 'different'],
    ['another job of the same title', { file: 'b', words: other }, 'different'],
  ])('%s: %j is %s', (_case, changes, expected) => {
    expect(compareRoles(role, { ...role, ...changes }, lexicon).verdict).toBe(expected);
    expect(compareRoles({ ...role, ...changes }, role, lexicon).verdict).toBe(expected);
  });

  it('with one reference number are one role, with two they are two', () => {
    const known = { ...role, reference: '2024-117', file: 'a' };
    expect(compareRoles(known, { ...known, file: 'b', words: other }, lexicon).verdict).toBe('same');
    expect(compareRoles(known, { ...known, reference: '2024-118' }, lexicon).verdict).toBe('different');
  });
});

describe('what tells a role apart', () => {
  const identity = (fileName: string, ...lines: string[]) =>
    roleIdentityOf(sampleRole('MES Engineer').brief, { text: sampleText(...lines), fileName, lexicon });

  it.each([
    ['a/MES Engineer.docx', 'a/mes engineer'],
    ['a/MES_Engineer v2 final (1).pdf', 'a/mes engineer'],
    ['a/MES-Engineer_2026-03-01.txt', 'a/mes engineer'],
    ['b/MES Engineer.docx', 'b/mes engineer'],
  ])('the file %s: %s', (fileName, expected) => expect(identity(fileName).file).toBe(expected));

  it.each([
    ['Kennziffer: 2024-117', '2024-117'],
    ['Our ref. MES/0815, please quote', 'mes/0815'],
    ['Référence : AB-2231', 'ab-2231'],
    ['With reference to our call', null],
    ['References on request', null],
  ])('%s: %s', (line, expected) => expect(identity('x.txt', 'MES Engineer', line).reference).toBe(expected));
});
