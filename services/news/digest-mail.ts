/** News -> a mail in plain words. Roles and codes only, unless names are wanted; nothing of a document gets into a header. */
import { calledIn, type Naming, oneLine } from './called.ts';
import type { Change, RoleNews } from './news.ts';
import { tellCause } from './tell-cause.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

type Language = 'en' | 'de';

const words = {
  en: {
    subject: (people: number, roles: number) =>
      `shortlist95: ${people} to look at, on ${roles} ${roles === 1 ? 'role' : 'roles'}`,
    new: 'new',
    from: (place: number) => `was ${place}`,
    look: 'Look:',
    change: 'What you hear of, and how, is set on the same page.',
  },
  de: {
    subject: (people: number, roles: number) =>
      `shortlist95: ${people} zum Ansehen, bei ${roles} ${roles === 1 ? 'Rolle' : 'Rollen'}`,
    new: 'neu',
    from: (place: number) => `war ${place}`,
    look: 'Ansehen:',
    change: 'Was Sie hören und wie, steht auf derselben Seite.',
  },
} as const;

export interface MailOptions {
  readonly naming: Naming;
  readonly language: Language;
  /** How browsers reach the screen; null: not known, so there are no links. */
  readonly publicUrl: string | null;
}

const lineOf = (change: Change, { naming, language }: MailOptions): string => {
  const { new: fresh, from } = words[language];
  const before = change.from === null ? fresh : from(change.from);
  const why = change.causes.map((cause) => oneLine(tellCause(cause, language))).join('; ');
  return `  ${change.to}. ${calledIn(naming, change)} (${before}, ${change.total.toFixed(1)})${why === '' ? '' : `: ${why}`}`;
};

/** @param news not empty */
export const digestMail = (news: readonly RoleNews[], options: MailOptions): Mail => {
  const { publicUrl, language } = options;
  const people = new Set(
    news.flatMap(({ entrants, jumps }) => [...entrants, ...jumps].map(({ personId }) => personId)),
  );
  const roles = news.map(({ briefId, title, entrants, jumps }) =>
    [
      oneLine(title),
      ...[...entrants, ...jumps].map((change) => lineOf(change, options)),
      ...(publicUrl === null ? [] : [`  ${publicUrl}/roles/${briefId}`]),
    ].join('\n'),
  );
  const link = publicUrl === null ? [] : [`${words[language].look} ${publicUrl}/digest`];
  return {
    subject: words[language].subject(people.size, news.length),
    text: `${[...roles, ...link, words[language].change].join('\n\n')}\n`,
  };
};
