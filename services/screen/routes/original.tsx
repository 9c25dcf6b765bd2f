/** The original beside its text, with a quote marked: of a candidate's CV and of a role's brief. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../../prisma/client.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { loadDocument, loadText, type StoredDocument } from '../../store/documents.ts';
import { loadRole } from '../../store/roles.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { OriginalPage, type OriginalProps } from '../views/original.tsx';
import { idParams } from './page-query.ts';

/** `line=2-14` is line 14 of page 2; nonsense falls back to the first page. */
const originalQuery = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  line: z
    .string()
    .regex(/^\d{1,6}-\d{1,6}$/u)
    .transform((place) => place.split('-').map(Number))
    .optional()
    .catch(undefined),
});

const pageParams = z.object({ id: z.uuid(), page: z.coerce.number().int().min(1) });

interface Original {
  readonly title: string;
  readonly document: StoredDocument;
  readonly text: DocumentText;
}

type Owner = { readonly title: string; readonly documentId: string } | null;

const owners: Readonly<Record<OriginalProps['place'], (db: Database, id: string) => Promise<Owner>>> = {
  candidates: async (db, id) => {
    const candidate = await loadCandidate(db, id);
    return candidate && { title: candidate.name ?? candidate.fileName, documentId: candidate.documentId };
  },
  roles: async (db, id) => {
    const role = await loadRole(db, id);
    return role && { title: role.brief.title?.value ?? role.fileName, documentId: role.documentId };
  },
};

const loadOriginal = async (db: Database, owner: Owner): Promise<Original | null> => {
  if (owner === null) return null;
  const [document, text] = await Promise.all([loadDocument(db, owner.documentId), loadText(db, owner.documentId)]);
  return document && text && { title: owner.title, document, text };
};

const isPictured = ({ format }: DocumentText): boolean => format === 'pdf' || format === 'image';

const addOriginal = (app: FastifyInstance, place: OriginalProps['place'], { db, pictureOf }: ScreenOptions): void => {
  const load = async (id: string) => loadOriginal(db, await owners[place](db, id));

  app.get(`/${place}/:id/original`, async (request, reply) => {
    const params = idParams.safeParse(request.params);
    const found = params.success ? await load(params.data.id) : null;
    if (!params.success || !found) return reply.callNotFound();
    const query = originalQuery.parse(request.query);
    const { title, document, text } = found;
    const number = query.line?.[0] ?? query.page;
    const page = text.pages[number - 1];
    if (!page) return reply.callNotFound();
    const back = `/${place}/${params.data.id}`;
    return reply.page(
      <OriginalPage
        title={title}
        place={place}
        back={back}
        fileName={document.fileName}
        page={page}
        pages={text.pages.length}
        line={query.line?.[1] ?? null}
        picture={isPictured(text) ? `${back}/original/pages/${number}` : null}
      />,
    );
  });

  app.get(`/${place}/:id/original/pages/:page`, async (request, reply) => {
    const params = pageParams.safeParse(request.params);
    const found = params.success ? await load(params.data.id) : null;
    if (!params.success || !found) return reply.callNotFound();
    const page = found.text.pages[params.data.page - 1];
    if (!page || !isPictured(found.text)) return reply.callNotFound();
    const tag = `"${found.document.fingerprint}-${page.number}-${page.turned ?? 0}"`;
    // Asked for again each time, so that a page of an erased person is not shown from a browser's memory.
    reply.header('cache-control', 'private, no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const png = await pictureOf(found.document, { page: page.number, turned: page.turned ?? 0 });
    return png === null ? reply.callNotFound() : reply.type('image/png').send(Buffer.from(png));
  });
};

export const addOriginalRoutes = (app: FastifyInstance, options: ScreenOptions): void => {
  addOriginal(app, 'candidates', options);
  addOriginal(app, 'roles', options);
};
