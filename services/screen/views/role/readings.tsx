import type { ReadingName } from '../../../../shared/model/shortlist.ts';

export interface OtherReading {
  readonly reading: ReadingName;
  /** Best first, with the place on the list as the brief is written; null for who is not on it. */
  readonly top: readonly {
    readonly candidateId: string;
    readonly name: string;
    readonly rank: number;
    readonly total: number;
    readonly asWritten: number | null;
  }[];
}

const moved = (asWritten: number | null, rank: number): string => {
  if (asWritten === null || asWritten === rank) return 'same place';
  return asWritten > rank ? `up from ${asWritten}` : `down from ${asWritten}`;
};

/** The second list of an ambiguous brief: what the client's answer would decide. */
export const ReadingsPanel = ({ here, other }: { here: string; other: OtherReading | null }) =>
  other === null ? null : (
    <section class="panel readings" aria-labelledby="readings">
      <h2 id="readings">Read as a {other.reading} role</h2>
      <p class="quiet">The brief may mean either. The answer to the question below picks one.</p>
      <ol>
        {other.top.map(({ candidateId, name, rank, total, asWritten }) => (
          <li key={candidateId}>
            <a href={`/candidates/${candidateId}`}>{name}</a> {total.toFixed(1)}{' '}
            <span class="quiet">{moved(asWritten, rank)}</span>
          </li>
        ))}
      </ol>
      <form method="post" action={`${here}/answers`}>
        <input type="hidden" name="question" value="Is it an MES role or a MOM role?" />
        <input type="hidden" name="answer" value="" />
        <button type="submit" name="reading" value="MES">
          The client means MES
        </button>
        <button type="submit" name="reading" value="MOM">
          The client means MOM
        </button>
      </form>
    </section>
  );
