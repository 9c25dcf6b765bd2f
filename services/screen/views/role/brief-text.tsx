import type { Demand, Modality } from '../../../../shared/model/brief.ts';
import type { Line } from '../../../../shared/model/document.ts';
import { modelWords } from '../../words/model.ts';
import { useWords } from '../view-context.ts';
import { markDemands, type Piece } from './mark-demands.ts';

/** What only tells of the client asks for nothing. */
export const asksFor = ({ modality }: Demand): boolean => modality !== 'context';

interface BriefTextProps {
  readonly lines: readonly Line[];
  readonly demands: readonly Demand[];
  /** Of the page that lists the demands. */
  readonly listAt: string;
}

/** The client's own words; what they ask for is marked, by how much it is asked for, and leads to who answers it. */
export const BriefText = ({ lines, demands, listAt }: BriefTextProps) => (
  <div class="brief-text">
    {markDemands(lines, demands.filter(asksFor)).map(({ line, pieces }) => (
      <p key={`${line.page}-${line.line}`} class={classOf(line)}>
        {pieces.map((piece, index) => (
          <Words key={index} piece={piece} listAt={listAt} />
        ))}
      </p>
    ))}
  </div>
);

const classOf = ({ heading, bullet, gapBefore }: Line): string =>
  [heading ? 'heading' : '', bullet ? 'item' : '', gapBefore ? 'after-gap' : ''].filter(Boolean).join(' ');

const Words = ({ piece: { text, demand }, listAt }: { piece: Piece; listAt: string }) => {
  const { modalities } = useWords(modelWords);
  const shown = text.replaceAll('\t', ' ');
  if (demand === null) return <>{shown}</>;
  return (
    <a
      class={`asked modality-${demand.modality}`}
      href={`${listAt}#demand-${demand.id}`}
      title={modalities[demand.modality]}
    >
      {shown}
    </a>
  );
};

export const ModalityBadge = ({ modality }: { modality: Modality }) => (
  <span class={`badge modality-${modality}`}>{useWords(modelWords).modalities[modality]}</span>
);
