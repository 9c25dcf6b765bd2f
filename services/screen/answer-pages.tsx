/** `reply.page(<View />)`: the one way a route answers with a page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { explainFlag, explainTold } from '../fit/explain-fit.ts';
import { explainInMail } from '../fit/explain-in-mail.ts';
import { tellCause } from '../news/tell-cause.ts';
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

/** An address as somebody would have typed it. */
const withoutSeen = (url: string): string => url.replace(/[?&]seen=[^&]*$/, '');

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
