import type { ReadingName } from '../../../../shared/model/shortlist.ts';
import { readingListWords } from '../../words/role.ts';
import { useFormats, useWords } from '../view-context.ts';

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

const Moved = ({ asWritten, rank }: { asWritten: number | null; rank: number }) => {
  const words = useWords(readingListWords);
  const { count } = useFormats();
  const same = asWritten === null || asWritten === rank;
  const told = same ? words.same : asWritten > rank ? words.up(count(asWritten)) : words.down(count(asWritten));
  return <span class="quiet">{told}</span>;
};

/** The second list of an ambiguous brief: what the client's answer would decide. */
export const ReadingsPanel = ({ here, other }: { here: string; other: OtherReading | null }) => {
  const words = useWords(readingListWords);
  const { score } = useFormats();
  return other === null ? null : (
    <section class="panel readings" aria-labelledby="readings">
      <h2 id="readings">{words.title(other.reading)}</h2>
      <p class="quiet">{words.explained}</p>
      <ol>
        {other.top.map(({ candidateId, name, rank, total, asWritten }) => (
          <li key={candidateId}>
            <a href={`/candidates/${candidateId}`}>{name}</a> {score(total)} <Moved asWritten={asWritten} rank={rank} />
          </li>
        ))}
      </ol>
      <form method="post" action={`${here}/answers`}>
        <input type="hidden" name="question" value="Is it an MES role or a MOM role?" />
        <input type="hidden" name="answer" value="" />
        <button type="submit" name="reading" value="MES">
          {words.means('MES')}
        </button>
        <button type="submit" name="reading" value="MOM">
          {words.means('MOM')}
        </button>
      </form>
    </section>
  );
};
