/** `reply.page(<View />)`: the one way a route answers with a page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { explainFlag, explainTold } from '../fit/explain-fit.ts';
import { explainInMail } from '../fit/explain-in-mail.ts';
import { tellCause, tellEntry } from '../news/tell-cause.ts';
import { hidePeople } from './blind/hide-people.ts';
import { loadNamed } from './blind/load-named.ts';
import type { ScreenOptions } from './screen-options.ts';
import { renderPage } from './views/layout.tsx';
import { type View, ViewContext } from './views/view-context.ts';
import { chooseLanguage } from './words/choose-language.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Renders for whoever asks: in their language, and without names where they want none. */
    readonly page: (page: VNode) => Promise<FastifyReply>;
  }
}

const industries = new WeakMap<object, ReadonlyMap<string, Readonly<Record<string, string>>>>();
/** English name → the names of an industry in each language. */
const industriesOf = (explanations: ScreenOptions['explanations']) => {
  const known = industries.get(explanations);
  if (known) return known;
  const named = Object.entries(explanations.words).filter(([key]) => key.startsWith('industry-'));
  const made = new Map(named.map(([, names]) => [names.en, names as Readonly<Record<string, string>>] as const));
  industries.set(explanations, made);
  return made;
};

/** An address as somebody would have typed it. */
const withoutSeen = (url: string): string => url.replace(/[?&]seen=[^&?]*$/, '');

export const viewOf = (
  { visitor, headers, method, url, seenTag }: FastifyRequest,
  explanations: ScreenOptions['explanations'],
): View => {
  const language = chooseLanguage(visitor?.language, headers['accept-language']);
  return {
    visitor,
    language,
    blind: visitor?.blind ?? false,
    tellCause: (cause) => tellCause(cause, language),
    tellEntry: (cause) => tellEntry(cause, language),
    industryName: (name) => industriesOf(explanations).get(name)?.[language] ?? name,
    tellFlag: (flag) => explainFlag(flag, { language, lexicon: { explanations } }),
    here: method === 'GET' ? withoutSeen(url) : '/',
    seenTag,
    tell: (told, wanted = language) => explainTold(told, { language: wanted, lexicon: { explanations } }),
    mailOf: (fit, wanted) => explainInMail(fit, { language: wanted, lexicon: { explanations } }),
  };
};

export const answerPages = (
  app: FastifyInstance,
  { db, explanations }: Pick<ScreenOptions, 'db' | 'explanations'>,
): void => {
  app.decorateReply('page', async function (this: FastifyReply, page: VNode) {
    const view = viewOf(this.request, explanations);
    const html = renderPage(<ViewContext.Provider value={view}>{page}</ViewContext.Provider>);
    const shown = view.blind ? hidePeople(html, await loadNamed(db, html)) : html;
    return this.type('text/html').header('vary', 'accept-language, cookie').send(shown);
  });
};
