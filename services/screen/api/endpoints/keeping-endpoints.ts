/** Notes on a person, the ground they are kept on, what is held, and forgetting them. */
import { z } from 'zod';
import { loadCandidate } from '../../../store/candidates.ts';
import { loadHeld } from '../../../store/held-on-person.ts';
import { addNote, loadNotes, removeNote } from '../../../store/persons/notes.ts';
import { addConsent } from '../../../store/retention.ts';
import { consentBody } from '../../actions/consent-body.ts';
import { noteBody } from '../../actions/note-body.ts';
import { idParam } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { heldAnswer, noteAnswer } from '../house-answers.ts';

const tag = 'candidates';

export const keepingEndpoints = [
  endpoint({
    id: 'listNotes',
    method: 'GET',
    path: '/candidates/{id}/notes',
    tag,
    summary: 'What colleagues wrote down about a person, newest first',
    params: idParam,
    answer: z.object({ rows: z.array(noteAnswer).readonly() }),
    run: async ({ world: { db }, params }) =>
      (await loadCandidate(db, params.id)) === null ? undefined : { rows: await loadNotes(db, params.id) },
  }),
  endpoint({
    id: 'addNote',
    method: 'POST',
    path: '/candidates/{id}/notes',
    tag,
    summary: 'Write something down about a person',
    params: idParam,
    body: noteBody,
    answer: z.object({ id: z.uuid() }),
    run: async ({ world, params, body, visitor }) => {
      const id = await addNote(world.db, params.id, { ...body, by: visitor.userId });
      return id === null ? undefined : { id };
    },
  }),
  endpoint({
    id: 'removeNote',
    method: 'DELETE',
    path: '/candidates/{id}/notes/{note}',
    tag,
    summary: 'Remove a note',
    params: idParam.extend({ note: z.uuid() }),
    answer: null,
    run: async ({ world, params }) => ((await removeNote(world.db, params.id, params.note)) ? null : undefined),
  }),
  endpoint({
    id: 'stateGround',
    method: 'POST',
    path: '/candidates/{id}/consents',
    tag,
    summary: 'State on what ground a person is kept, since when and until when',
    params: idParam,
    body: consentBody,
    answer: null,
    run: async ({ world, params, body, visitor }) => {
      if ((await loadCandidate(world.db, params.id)) === null) return undefined;
      await addConsent(world.db, params.id, { ...body, by: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'loadHeld',
    method: 'GET',
    path: '/candidates/{id}/held',
    tag,
    summary: 'All that is held on a person, row by row',
    needs: 'recruiter',
    params: idParam,
    answer: heldAnswer,
    run: async ({ world, params }) => {
      const held = await loadHeld(world.db, { candidateId: params.id });
      if (held === null) return undefined;
      const rows = Object.entries(held.tables).map(([table, all]) => [table, all.map((row) => ({ ...row }))] as const);
      return { ...held, tables: Object.fromEntries(rows) };
    },
  }),
  endpoint({
    id: 'eraseCandidate',
    method: 'DELETE',
    path: '/candidates/{id}',
    tag,
    summary: 'Forget a person everywhere; there is no way back',
    needs: 'administrator',
    params: idParam,
    answer: null,
    run: async ({ world, params, visitor }) =>
      (await world.erase({ candidateId: params.id }, visitor.userId)) ? null : undefined,
  }),
] as const;
