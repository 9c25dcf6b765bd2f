import { describe, expect, it } from 'vitest';
import { classifyDocument } from '../../../services/text/classify-document.ts';
import { readText } from '../../../services/text/read-text.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { documentKinds } from '../../../shared/model/document.ts';

const lexicon = loadLexicon();
const read = (text: string) =>
  readText({ name: 'x.txt', bytes: new TextEncoder().encode(text), modified: null }, defaultLimits);

const cv = `Ingrid Solberg\ningrid.solberg@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, Fjordbrygg\n08/2013 - 02/2019 Technician, Nordvik\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English`;
const brief = `MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.`;

describe('classifyDocument', () => {
  it.each(documentKinds)('knows a %s by its example', async (kind) => {
    const text = await read(lexicon['document-kinds'][kind].example);
    expect(classifyDocument(text, null, lexicon).kind).toBe(kind);
  });

  it('does not believe the folder against the text', async () => {
    expect(classifyDocument(await read(brief), 'cvs', lexicon)).toMatchObject({ kind: 'brief' });
    expect(classifyDocument(await read(cv), 'briefs', lexicon)).toMatchObject({ kind: 'cv' });
  });

  it('lets the folder settle what the text leaves open', async () => {
    const thin = await read('MES Engineer, packaging lines, Drammen');
    expect(classifyDocument(thin, 'cvs', lexicon).kind).toBe('cv');
    expect(classifyDocument(thin, 'briefs', lexicon).kind).toBe('brief');
    expect(classifyDocument(thin, 'cvs', lexicon).probability).toBeLessThan(0.75);
  });

  it('takes what somebody noted down of a call for no CV, whoever says "I" in it', async () => {
    const notes = await read(
      'CALL, Monday, the COO of a cannery\n\nI asked what hurts. He told me the lines run on paper and I think the stock is never right.\n\nMy impression: one plant first, I will call him again.',
    );
    expect(classifyDocument(notes, 'briefs', lexicon).kind).toBe('brief');
  });

  it('is sure of clear cases', async () => {
    expect(classifyDocument(await read(cv), null, lexicon).probability).toBeGreaterThan(0.9);
    expect(classifyDocument(await read(brief), null, lexicon).probability).toBeGreaterThan(0.9);
  });

  it('knows letters and certificates in other languages', async () => {
    const letter = await read(
      'Sehr geehrte Damen und Herren,\n\nhiermit bewerbe ich mich auf Ihre Stellenanzeige. Ich freue mich auf ein Gespräch.\n\nMit freundlichen Grüßen\nIngrid Müller',
    );
    expect(classifyDocument(letter, 'cvs', lexicon).kind).toBe('cover-letter');
    const reference = await read(
      'Arbeitszeugnis\n\nFrau Ingrid Müller war in der Zeit vom 1.3.2019 bis 31.5.2024 bei uns tätig. Sie arbeitete stets zu unserer vollsten Zufriedenheit. Wir wünschen ihr alles Gute.',
    );
    expect(classifyDocument(reference, 'cvs', lexicon).kind).toBe('certificate');
  });
});
