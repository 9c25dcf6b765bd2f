/** `reply.page(<View />)`: the one way a route answers with a page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Database } from '../../prisma/client.ts';
import { hidePeople } from './blind/hide-people.ts';
import { loadNamed } from './blind/load-named.ts';
import { renderPage } from './views/layout.tsx';
import { type View, ViewContext } from './views/view-context.ts';
import { chooseLanguage } from './words/choose-language.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Renders for whoever asks: in their language, and without names where they want none. */
    readonly page: (page: VNode) => Promise<FastifyReply>;
  }
}

export const viewOf = ({ visitor, headers, url }: FastifyRequest): View => ({
  visitor,
  language: chooseLanguage(visitor?.language, headers['accept-language']),
  blind: visitor?.blind ?? false,
  here: url,
});

export const answerPages = (app: FastifyInstance, { db }: { readonly db: Database }): void => {
  app.decorateReply('page', async function (this: FastifyReply, page: VNode) {
    const view = viewOf(this.request);
    const html = renderPage(<ViewContext.Provider value={view}>{page}</ViewContext.Provider>);
    const shown = view.blind ? hidePeople(html, await loadNamed(db, html)) : html;
    return this.type('text/html').header('vary', 'accept-language, cookie').send(shown);
  });
};
