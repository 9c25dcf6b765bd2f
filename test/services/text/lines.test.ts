import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../services/text/clean-text.ts';
import { detectLanguage } from '../../../services/text/detect-language.ts';
import { joinHyphens } from '../../../services/text/hyphenation.ts';
import { readText } from '../../../services/text/read-text.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';
import { withLanguages } from '../../../services/text/section-languages.ts';
import { linesOf, lostTextOf, paragraphsOf, textOfParagraph } from '../../../shared/model/document.ts';
import { goldenCases } from '../../support/reading.ts';

const hyphens = (...lines: string[]) => joinHyphens(lines.map((text) => ({ text }))).map((line) => line.text);
const read = (text: string) =>
  readText({ name: 'x.txt', bytes: new TextEncoder().encode(text), modified: null }, defaultLimits);

describe('cleanText', () => {
  it('resolves ligatures and odd spaces, drops what nobody sees', () => {
    expect(cleanText('eﬃcient\u00a0ﬁlling\u200b  line\u00ad')).toBe('efficient filling line');
    expect(cleanText('a \t  b\u0007')).toBe('a\tb');
    expect(cleanText('u\u0308ber')).toBe('über');
  });
});

describe('joinHyphens', () => {
  it('joins what the printer broke', () => {
    expect(hyphens('der und die Instand-', 'haltung im Werk')).toEqual(['der und die Instandhaltung', 'im Werk']);
    expect(hyphens('responsible for manufac-', 'turing systems')).toEqual(['responsible for manufacturing', 'systems']);
  });

  it("keeps a word's own hyphen", () => {
    expect(hyphens('a multi-', 'site rollout')).toEqual(['a multi-site', 'rollout']);
    expect(hyphens('the go-live was hard, each go-', 'live harder')).toEqual([
      'the go-live was hard, each go-live',
      'harder',
    ]);
    expect(hyphens('weigh-and-', 'dispense step')).toEqual(['weigh-and-dispense', 'step']);
  });

  it('leaves hanging hyphens, capitals and dashes alone', () => {
    expect(hyphens('Vor-', 'und Nachteile')).toEqual(['Vor-', 'und Nachteile']);
    expect(hyphens('SAP-', 'Rollout')).toEqual(['SAP-', 'Rollout']);
    expect(hyphens('2019 -', 'present')).toEqual(['2019 -', 'present']);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['en', 'Responsible for the line modules and the interface to the planning system, with a team of four.'],
    ['de', 'Verantwortlich für die Einführung der Module und die Schnittstelle zum Planungssystem, mit vier Personen.'],
    ['fr', "Responsable de la mise en œuvre des modules et de l'interface avec le système de planification."],
    ['es', 'Responsable de la puesta en marcha de los módulos y de la interfaz con el sistema de planificación.'],
    ['it', "Responsabile della messa in servizio dei moduli e dell'interfaccia con il sistema di pianificazione."],
    ['nl', 'Verantwoordelijk voor de invoering van de modules en het koppelvlak met het planningssysteem.'],
    [
      'pt',
      'Responsável pela implementação dos módulos e da interface com o sistema de planejamento, não só na fábrica.',
    ],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('does not guess from too little', () => {
    expect(detectLanguage('MES, SAP, OPC UA')).toBeNull();
  });

  it('tells the language of each section', async () => {
    const english =
      'Responsible for the line modules and for the interface to the planning system, with a team of four people. ';
    const german =
      'Verantwortlich für die Einführung der Module und für die Schnittstelle zum Planungssystem, mit vier Personen. ';
    const text = await read(`${english.repeat(3)}\n${german.repeat(3)}\nkurz`);
    expect(
      withLanguages(text, [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
      ]).map(({ language }) => language),
    ).toEqual(['en', 'de', text.language]);
  });
});

describe('paragraphsOf', () => {
  it('puts wrapped lines together and keeps items and headings apart', async () => {
    const golden = goldenCases().find((entry) => entry.slug === 'pdf-one-column');
    if (!golden) throw new Error('The document is missing.');
    const text = await readText(golden.file, defaultLimits);
    const lines = linesOf(text);
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.flatMap((paragraph) => lines.slice(paragraph.from, paragraph.to))).toEqual(lines);
    const profile = paragraphs.find((paragraph) => lines[paragraph.from]?.text.startsWith('Engineer who keeps'));
    expect(profile && textOfParagraph(lines, profile)).toMatch(
      /^Engineer who keeps filling lines honest\. .* configured\.$/u,
    );
    expect(paragraphs.filter((paragraph) => paragraph.kind === 'item')).toHaveLength(5);
    expect(
      paragraphs
        .filter((paragraph) => paragraph.kind === 'heading')
        .map((paragraph) => textOfParagraph(lines, paragraph)),
    ).toContain('Experience');
  });
});

describe('lostTextOf', () => {
  it('weighs what stands in no section', async () => {
    const text = await read('four\nfour\neightchr');
    expect(lostTextOf(text, [{ from: 0, to: 2 }])).toEqual({ read: 16, lost: 8, share: 0.5 });
    expect(lostTextOf(text, [{ from: 0, to: 3 }]).share).toBe(0);
  });
});
