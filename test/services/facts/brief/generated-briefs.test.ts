import { describe, expect, it } from 'vitest';
import { findBriefSignals } from '../../../../services/signals/find-brief-signals.ts';
import { showFigures } from '../../../eval/generated-figures.ts';
import { briefOf, lexicon, readBriefText } from '../../../support/brief-facts.ts';
import { measureBrief } from '../../../support/brief-generator/measure-brief.ts';
import { type WrittenBrief, writeBrief } from '../../../support/brief-generator/write-brief.ts';

const written = Array.from({ length: 140 }, (_, seed) => writeBrief(seed + 1));

const readWritten = async (brief: WrittenBrief) => {
  const text = await readBriefText(brief.text, brief.name);
  return { text, found: briefOf(text, brief.name) };
};

describe('140 generated briefs in seven languages and five layouts', async () => {
  const read = await Promise.all(written.map(async (brief) => ({ brief, ...(await readWritten(brief)) })));
  const rows = read.map(({ brief, found }) => measureBrief(found, brief.expected));
  const shareOf = (field: string): number => {
    const answers = rows.flatMap((row) => row[field] ?? []);
    return answers.filter(Boolean).length / Math.max(1, answers.length);
  };
  const fields = Object.keys(rows[0] ?? {});
  console.log(
    showFigures('Facts of 140 generated briefs', Object.fromEntries(fields.map((field) => [field, shareOf(field)]))),
  );

  it.each(fields)('%s is found in at least 98 of 100', (field) => {
    expect(shareOf(field)).toBeGreaterThanOrEqual(0.98);
  });

  it('asks when something is left open and is quiet when all is said', () => {
    const whole = read.filter(({ brief }) => ['advert', 'table', 'mail'].includes(brief.layout));
    const right = whole.filter(({ brief, text, found }) => {
      const { clarifications } = findBriefSignals(text, found, lexicon);
      return clarifications.length > 0 === brief.expected.open;
    });
    expect(right.length / whole.length).toBeGreaterThanOrEqual(0.95);
  });
});
