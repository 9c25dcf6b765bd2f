import type { Note } from '../../../store/persons/notes.ts';
import { longestNote } from '../../actions/note-body.ts';
import { noteWords } from '../../words/notes.ts';
import { useFormats, useWords } from '../view-context.ts';

export interface NotesProps {
  readonly candidateId: string;
  readonly notes: readonly Note[];
  readonly mayChange: boolean;
}

/** On a person's page: what colleagues wrote down, and room for more. */
export const NotesPanel = ({ candidateId, notes, mayChange }: NotesProps) => {
  const words = useWords(noteWords);
  return (
    <section class="panel" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.title}</h2>
      {notes.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul class="notes">
        {notes.map((note) => (
          <NoteItem key={note.id} candidateId={candidateId} note={note} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange ? (
        <form class="stack wide" method="post" action={`/candidates/${candidateId}/notes`}>
          <label>
            {words.write}
            <textarea name="text" rows={3} maxLength={longestNote} required aria-describedby="note-hint" />
          </label>
          <small id="note-hint">{words.hint}</small>
          <button type="submit">{words.save}</button>
        </form>
      ) : null}
    </section>
  );
};

const NoteItem = ({ candidateId, note, mayChange }: { candidateId: string; note: Note; mayChange: boolean }) => {
  const words = useWords(noteWords);
  const { dayAndTime } = useFormats();
  const at = dayAndTime(note.at);
  return (
    <li>
      <p class="note-text">{note.text}</p>
      <div class="note-foot">
        <small>{`${note.author ?? words.somebody}, ${at}`}</small>
        {mayChange ? (
          <form method="post" action={`/candidates/${candidateId}/notes/${note.id}/removed`}>
            <button class="plain" type="submit" aria-label={words.removeOne(at)}>
              {words.remove}
            </button>
          </form>
        ) : null}
      </div>
    </li>
  );
};
