import { describe, expect, it } from 'vitest';
import { tellCause, tellEntry } from '../../../services/news/tell-cause.ts';
import { deductionNames, knockoutNames, partNames } from '../../../shared/lexicon/schema/weights.ts';
import { causes } from '../../../shared/model/shortlist.ts';

describe('why somebody moved', () => {
  it('is kept and told in English as it stands', () => {
    expect(tellCause('the brief was edited: scope', 'en')).toBe('the brief was edited: scope');
  });

  it('is told in German', () => {
    expect(tellCause(causes.others, 'de')).toBe('andere sind gerückt');
    expect(tellCause(causes.closed, 'de')).toBe('nicht mehr in der Auswahl: geschlossen');
    expect(
      tellCause(`${causes.readAgain} and ${causes.lexicon}: now scope mismatch, no longer place, platforms`, 'de'),
    ).toBe(
      'der Lebenslauf wurde neu gelesen oder berichtigt und der Wortschatz wurde geändert: neu „Andere Art der Arbeit“, nicht mehr „Ort“, Plattformen',
    );
    expect(tellCause('platforms, years; others moved', 'de')).toBe('Plattformen, Jahre; andere sind gerückt');
  });

  it('leaves no cause, gap, condition or part in English', () => {
    for (const cause of Object.values(causes)) expect(tellCause(cause, 'de')).not.toBe(cause);
    for (const name of [...deductionNames, ...knockoutNames])
      expect(tellCause(`${causes.time}: now ${name.replaceAll('-', ' ')}`, 'de')).toMatch(/: neu „\p{Lu}[^-]*“$/u);
    for (const part of partNames) expect(tellCause(part, 'de')).toMatch(/^\p{Lu}/u);
  });

  it('does not say "new" again beside words that say so', () => {
    expect(tellEntry(causes.new, 'en')).toBe('a new CV');
    expect(tellEntry(causes.risen, 'de')).toBe('jetzt unter den Ersten');
    expect(tellEntry(causes.entered, 'en')).toBeNull();
    expect(tellEntry(causes.reopened, 'en')).toBe(causes.reopened);
    expect(tellEntry(`${causes.new}; ${causes.others}`, 'en')).toBe('a new CV; others moved');
  });

  it('leaves what it does not know as it stands', () => {
    expect(tellCause('moved by hand: yes', 'de')).toBe('moved by hand: yes');
  });
});
