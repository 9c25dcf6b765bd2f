import { describe, expect, it } from 'vitest';
import { findBriefSignals } from '../../../../services/signals/find-brief-signals.ts';
import type { Clarification } from '../../../../shared/model/signal.ts';
import { briefOf, lexicon, readBriefText } from '../../../support/brief-facts.ts';

const asked = async (content: string): Promise<readonly Clarification[]> => {
  const text = await readBriefText(content, 'brief.md');
  return findBriefSignals(text, briefOf(text), lexicon).clarifications;
};
const topics = async (content: string): Promise<string[]> => (await asked(content)).map(({ topic }) => topic);

const clear = (changes: Readonly<Record<string, string>> = {}): string => {
  const parts: Record<string, string> = {
    title: 'MES Engineer',
    product: 'PAS-X',
    extra: 'Work with QA on batch records',
    location: '- Location: Limerick, on site three days a week',
    contract: '- Contract: permanent',
    pay: '- Salary: €62,000 – €70,000',
    language: '- Languages: English C1',
    permit: '- Right to work: right to work in Ireland required, no sponsorship',
    start: '- Start: by 1 April 2027',
    ...changes,
  };
  return `# ${parts.title}

Company: Shannonvale Devices Ltd (pharma, one plant, 500 people)

## Responsibilities

- Configure ${parts.product} for two filling lines of the plant
- ${parts.extra}

## Requirements

- Minimum 4 years with ${parts.product}
- Part 11 experience

## Offer

${[parts.location, parts.contract, parts.pay, parts.language, parts.permit, parts.start].filter(Boolean).join('\n')}
`;
};

describe('clarifications', () => {
  it('asks nothing about a clear brief', async () => {
    expect(await asked(clear())).toEqual([]);
  });

  it.each([
    ['location', 'location'],
    ['contract', 'contract'],
    ['language', 'language'],
  ])('asks for %s when it is not said', async (part, topic) => {
    expect(await topics(clear({ [part]: '' }))).toContain(topic);
  });

  it.each(['pay', 'permit', 'start'])('asks for %s only beside another question', async (part) => {
    expect(await topics(clear({ [part]: '' }))).toEqual([]);
    expect(await topics(clear({ [part]: '', contract: '' }))).toContain(part);
  });

  it('asks when a brief is silent about all of pay, days on site, permit and start', async () => {
    const silent = clear({ pay: '', permit: '', start: '', location: '- Location: Limerick' });
    expect(await topics(silent)).toEqual(expect.arrayContaining(['pay', 'permit', 'start', 'onsite']));
  });

  it.each([
    ['- Location: Limerick, on site four days a week\n- Travel: 70 %', 'location', 'travel'],
    ['You must do SAP PP customising\n- PLC programming in TIA Portal is a must', 'extra', 'demands'],
    ['You must have ABAP development experience', 'extra', 'level'],
  ])('sees that "%s" does not go together', async (words, part, topic) => {
    expect(await topics(clear({ [part]: words }))).toContain(topic);
  });

  it.each([
    ['- Salary: competitive', 'pay'],
    ['- Salary: €62,000 – €70,000, allowance under review', 'open'],
  ])('asks about "%s"', async (pay, topic) => {
    expect(await topics(clear({ pay }))).toContain(topic);
  });

  it('sees a junior of whom many years are asked', async () => {
    expect(await topics(clear({ title: 'Junior MES Engineer' }).replace('Minimum 4', 'Minimum 9'))).toContain(
      'demands',
    );
  });

  it('asks how many days when only "hybrid" is said', async () => {
    const questions = await asked(clear({ location: '- Location: Limerick, hybrid' }));
    expect(questions.map(({ topic }) => topic)).toContain('onsite');
  });

  it('asks which modules when only the suite is named', async () => {
    expect(await topics(clear({ product: 'Opcenter' }))).toContain('modules');
  });

  it('asks who programs the controllers when PLC work hides under a MES title', async () => {
    expect(await topics(clear({ extra: 'You must do PLC programming in TIA Portal' }))).toContain('level');
  });

  it('quotes the words that caused the question, word for word', async () => {
    const [question] = await asked(clear({ pay: '- Salary: €62,000 – €70,000, allowance under review' }));
    expect(question?.question).toContain('allowance under review');
    expect(question?.quotes[0]?.text).toContain('allowance under review');
  });

  it('asks at most eight questions, what blocks the search first', async () => {
    const questions = await asked('Need a MES or MOM person for our plants, hands on plus strategy, tbd.');
    expect(questions.length).toBeGreaterThan(3);
    expect(questions.length).toBeLessThanOrEqual(8);
    expect(questions[0]?.topic).toBe('brief');
  });

  it.each([
    ['Wir suchen einen MES-Ingenieur für unser Werk, der Start ist noch offen und das Gehalt auch.', /Sie|Welche/],
    ['Nous cherchons un ingénieur MES pour notre usine, le salaire est à définir avec la direction.', /Quel|vous/],
    ['Buscamos un ingeniero MES para nuestra planta, el salario está por definir con la dirección.', /¿/],
    ['Cerchiamo un ingegnere MES per il nostro stabilimento, la retribuzione è da definire.', /Qual|che cosa/],
    ['Wij zoeken een MES-engineer voor onze fabriek, het salaris is nog te bepalen met de directie.', /Welke|Wat/],
    ['Procuramos um engenheiro MES para a nossa fábrica, o salário está por definir com a direção.', /Que|Qual/],
  ])('writes in the language of the brief: %s', async (brief, words) => {
    const questions = await asked(brief);
    expect(questions.map(({ question }) => question).join(' ')).toMatch(words);
  });
});
