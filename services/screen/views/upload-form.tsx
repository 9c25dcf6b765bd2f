import { uploadWords } from '../words/upload.ts';
import { useFormats, useView, useWords } from './view-context.ts';

export type Refusal = 'size' | 'empty' | 'name';

/** Works as a form; with script, files may be dropped on it and are sent at once. */
export const UploadForm = ({
  largest,
  refused,
}: {
  /** Bytes. */
  readonly largest: number;
  readonly refused: readonly Refusal[];
}) => {
  const words = useWords(uploadWords);
  const { count } = useFormats();
  const megabytes = count(Math.floor(largest / 1_048_576));
  const { visitor } = useView();
  if (visitor === null || visitor.role === 'viewer') return null;
  return (
    <>
      {refused.map((why) => (
        <p key={why} class="notice bad" role="alert">
          {words.refused[why](megabytes)}
        </p>
      ))}
      <form
        class="panel drop-zone"
        method="post"
        action="/intake/files"
        enctype="multipart/form-data"
        aria-label={words.title}
      >
        <label>
          {words.what}{' '}
          <select name="folder">
            <option value="cvs">{words.folders.cvs}</option>
            <option value="briefs">{words.folders.briefs}</option>
            <option value="">{words.folders.none}</option>
          </select>
        </label>{' '}
        <label>
          {words.files} <input type="file" name="files" multiple required />
        </label>{' '}
        <button type="submit">{words.send}</button>
        <p class="quiet">{words.limit(megabytes)}</p>
      </form>
      <script src="/assets/drop.js" defer />
    </>
  );
};
