/** Employments over the years with the ISA-95 levels they show: a chart, and the same as a table. */
import type { Candidate, Employment } from '../../../../shared/model/candidate.ts';
import { type EmploymentSignals, levels, type Signals } from '../../../../shared/model/signal.ts';
import { candidateWords, timelineWords } from '../../words/candidate.ts';
import { heatOf } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';
import { shapeTimeline, shownFrom, type Timeline } from './shape-timeline.ts';

export interface CareerProps {
  readonly candidate: Pick<Candidate, 'employments' | 'dated'>;
  readonly signals: Pick<Signals, 'employments' | 'platforms'>;
}

export const Career = ({ candidate, signals }: CareerProps) => {
  const words = useWords(timelineWords);
  const { employments } = candidate;
  const timeline = shapeTimeline(candidate, signals);
  return (
    <section class="panel" aria-labelledby="career">
      <h2 id="career">{words.title}</h2>
      {timeline === null ? (
        <p class="quiet">{words.undated}</p>
      ) : (
        <Chart timeline={timeline} employments={employments} />
      )}
      {employments.length === 0 ? null : <Employments employments={employments} signals={signals} />}
    </section>
  );
};

/** In pixels. */
const barHeight = 24;
const laneHeight = 18;
const gap = 4;
const yearsHeight = 20;

const percentOf = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

const useSpan = () => {
  const words = useWords(candidateWords);
  const { month } = useFormats();
  return ({ start, end, current }: Employment): string =>
    `${start ? month(start) : '?'} – ${end ? month(end) : current ? words.present : '?'}`;
};

/** Widths are shares and heights are pixels, so that it fits a telephone and its letters stay as large as others. */
const Chart = ({ timeline, employments }: { timeline: Timeline; employments: readonly Employment[] }) => {
  const words = useWords(timelineWords);
  const { noTitle } = useWords(candidateWords);
  const { percent } = useFormats();
  const span = useSpan();
  const lanesAt = timeline.rows * (barHeight + gap) + gap;
  const yearsAt = lanesAt + timeline.lanes.length * (laneHeight + gap);
  return (
    <figure class="timeline">
      <ul class="lane-names" aria-hidden="true">
        {timeline.lanes.map(({ level }) => (
          <li key={level}>{level}</li>
        ))}
      </ul>
      <svg width="100%" height={yearsAt + yearsHeight} role="img" aria-label={words.chart}>
        {timeline.years.map(({ year, at }) => (
          <g key={year}>
            <line class="year" x1={percentOf(at)} x2={percentOf(at)} y1="0" y2={yearsAt} />
            <text
              class="year"
              x={percentOf(at)}
              y={yearsAt + 14}
              text-anchor={at < 0.04 ? 'start' : at > 0.96 ? 'end' : 'middle'}
            >
              {year}
            </text>
          </g>
        ))}
        {timeline.bars.map(({ employment, from, width, row }) => {
          const { title, employer } = employments[employment] ?? { title: null, employer: null };
          const held = employments[employment];
          return (
            <svg
              key={employment}
              x={percentOf(from)}
              width={percentOf(width)}
              y={row * (barHeight + gap)}
              height={barHeight}
            >
              <title>{`${title ?? noTitle}${employer ? `, ${employer}` : ''} · ${held ? span(held) : ''}`}</title>
              <rect class="bar" x="0.5" y="0.5" width="100%" height={barHeight - 1} rx="5" />
              <text class="bar" x="7" y={barHeight / 2 + 4.5}>
                {`${employment + 1}`}
                <tspan class="bar-title" dx="7">
                  {width > 0.12 ? (title ?? noTitle) : ''}
                </tspan>
              </text>
            </svg>
          );
        })}
        {timeline.lanes.map(({ level, stretches }, lane) => (
          <g key={level}>
            <rect class="lane" x="0" width="100%" y={lanesAt + lane * (laneHeight + gap)} height={laneHeight} rx="3" />
            {stretches.map(({ from, width, strength }) => (
              <rect
                key={from}
                class={`level heat-${heatOf(strength)}`}
                x={percentOf(from)}
                width={percentOf(width)}
                y={lanesAt + lane * (laneHeight + gap)}
                height={laneHeight}
              >
                <title>{`${level}: ${percent(strength)}`}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
};

const Employments = ({
  employments,
  signals,
}: {
  employments: readonly Employment[];
  signals: CareerProps['signals'];
}) => {
  const words = useWords(timelineWords);
  return (
    <table class="list career">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {words.number}
          </th>
          <th scope="col">{words.work}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.levels}</th>
          <th scope="col">{words.platforms}</th>
        </tr>
      </thead>
      <tbody>
        {employments.map((employment, index) => (
          <EmploymentRow
            key={index}
            number={index + 1}
            employment={employment}
            shows={signals.employments.find((one) => one.employment === index) ?? null}
            signals={signals}
          />
        ))}
      </tbody>
    </table>
  );
};

interface EmploymentRowProps {
  readonly number: number;
  readonly employment: Employment;
  readonly shows: EmploymentSignals | null;
  readonly signals: CareerProps['signals'];
}

const EmploymentRow = ({ number, employment, shows, signals }: EmploymentRowProps) => {
  const words = useWords(timelineWords);
  const { noTitle } = useWords(candidateWords);
  const span = useSpan();
  const { title, employer, client, place, counts } = employment;
  const named = signals.platforms.filter(({ id }) => shows?.platforms.includes(id)).map(({ name }) => name);
  return (
    <tr>
      <td class="number">{number}</td>
      <th scope="row">
        <b>{title ?? noTitle}</b>
        <small>{[employer, client ? words.forClient(client) : null, place].filter(Boolean).join(' · ')}</small>
        {counts === undefined || counts === 'work' ? null : <span class="badge">{words.counts[counts]}</span>}
      </th>
      <td class="quiet">{span(employment)}</td>
      <td>
        <Levels shows={shows} />
      </td>
      <td>{named.join(', ') || <span class="quiet">–</span>}</td>
    </tr>
  );
};

const Levels = ({ shows }: { shows: EmploymentSignals | null }) => {
  const words = useWords(timelineWords);
  const { percent } = useFormats();
  const shown = levels.filter((level) => (shows?.levels[level] ?? 0) >= shownFrom);
  if (shows === null || shown.length === 0) return <span class="quiet">{words.noLevel}</span>;
  return (
    <ul class="chips">
      {shown.map((level) => (
        <li key={level} class={`chip heat-${heatOf(shows.levels[level])}`}>
          <b>{level}</b> {percent(shows.levels[level])}
        </li>
      ))}
    </ul>
  );
};
