import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import { type Correction, type CorrectionPath, employmentPaths } from '../../../shared/model/correction.ts';
import type { Person } from '../../../shared/model/fit.ts';
import { reaches, type Signals, scopes, seniorities } from '../../../shared/model/signal.ts';
import { dayAndTime, sentenceCase } from './wording.ts';

type Read = Pick<Person, 'candidate' | 'signals'>;

export interface CorrectionsProps {
  readonly candidateId: string;
  /** What holds now. */
  readonly now: Read;
  /** What the CV itself says. */
  readonly read: Read;
  readonly corrections: readonly Correction[];
}

interface Field {
  readonly path: CorrectionPath;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** One of these. */
  readonly choices?: readonly string[];
}

const availabilityOf = ({ availability }: Candidate): string => {
  const { from, noticeWeeks } = availability?.value ?? { from: null, noticeWeeks: null };
  return from ?? (noticeWeeks === null ? '' : String(noticeWeeks));
};

const factFields = (candidate: Candidate): readonly Field[] => [
  { path: 'name', label: 'Name', value: candidate.name?.value ?? '' },
  { path: 'email', label: 'E-mail', value: candidate.email?.value ?? '' },
  { path: 'phone', label: 'Phone', value: candidate.phones[0]?.value ?? '', hint: 'like +43 720 555014' },
  { path: 'city', label: 'City', value: candidate.city?.value ?? '' },
  { path: 'country', label: 'Country', value: candidate.country?.value ?? '', hint: 'in English' },
  {
    path: 'languages',
    label: 'Languages',
    value: candidate.languages.map(({ lang, level }) => `${lang} ${level ?? ''}`.trim()).join(', '),
    hint: 'like de native, en C1',
  },
  {
    path: 'availability',
    label: 'Available',
    value: availabilityOf(candidate),
    hint: 'a day (2026-03-01) or weeks of notice (6)',
  },
];

const signalFields = (signals: Signals): readonly Field[] => [
  { path: 'scope', label: 'Scope', value: signals.scope, choices: scopes },
  { path: 'reach', label: 'Reach', value: signals.reach ?? '', choices: reaches },
  { path: 'seniority', label: 'Seniority', value: signals.seniority ?? '', choices: seniorities },
  ...signals.platforms.map(({ id, name, handsOn }) => ({
    path: `platforms/${id}`,
    label: `${name}, hands-on`,
    value: handsOn ? 'yes' : 'no',
    choices: ['yes', 'no'],
  })),
];

/** Paths name the employment as it was read; the fields hold what holds now. */
const employmentFields = (
  path: CorrectionPath,
  { title, employer, start, end, current }: Employment,
): readonly Field[] => [
  { path: `${path}/title`, label: 'Title', value: title ?? '' },
  { path: `${path}/employer`, label: 'Employer', value: employer ?? '' },
  { path: `${path}/start`, label: 'Start', value: start ?? '', hint: 'YYYY-MM or YYYY' },
  { path: `${path}/end`, label: 'End', value: current ? 'present' : (end ?? ''), hint: 'YYYY-MM, YYYY or present' },
];

export const CorrectionsPanel = ({ candidateId, now, read, corrections }: CorrectionsProps) => {
  const paths = employmentPaths(read.candidate.employments);
  const fields = [...factFields(now.candidate), ...signalFields(now.signals)];
  return (
    <section class="panel" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">Corrections</h2>
      {corrections.length === 0 ? (
        <p class="quiet">
          Nothing was corrected. What you set right here stays, also when the CV is read again or replaced.
        </p>
      ) : (
        <ul class="corrections">
          {corrections.map((correction) => (
            <Made key={correction.path} candidateId={candidateId} correction={correction} />
          ))}
        </ul>
      )}
      <details>
        <summary>Set something right</summary>
        {fields.map((field) => (
          <FieldForm key={field.path} candidateId={candidateId} field={field} />
        ))}
        {now.candidate.employments.map((employment, at) => (
          <fieldset key={paths[at]}>
            <legend>{`${employment.title ?? 'Title not stated'}, ${employment.employer ?? 'employer not stated'}`}</legend>
            {employmentFields(paths[at] ?? '', employment).map((field) => (
              <FieldForm key={field.path} candidateId={candidateId} field={field} />
            ))}
          </fieldset>
        ))}
      </details>
    </section>
  );
};

/** Paths hold an employer's name, ids no space. */
const idOf = ({ path }: Field): string => `correct-${encodeURIComponent(path)}`;

const FieldForm = ({ candidateId, field }: { candidateId: string; field: Field }) => (
  <form class="correction" method="post" action={`/candidates/${candidateId}/corrections`}>
    <input type="hidden" name="path" value={field.path} />
    <label for={idOf(field)}>{field.label}</label>{' '}
    {field.choices ? (
      <select id={idOf(field)} name="value" required>
        {field.value === '' ? <option value="">not known</option> : null}
        {field.choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === field.value}>
            {sentenceCase(choice)}
          </option>
        ))}
      </select>
    ) : (
      <input id={idOf(field)} type="text" name="value" value={field.value} required />
    )}{' '}
    {field.hint ? <small>{field.hint}</small> : null}{' '}
    <button type="submit" aria-label={`Correct: ${field.label}`}>
      Correct
    </button>
  </form>
);

const inWords = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .filter((one) => one !== null)
    .map(String)
    .join(' ');
};

/** "employments/2019-03/tindbrygg/1/title" → "Title, tindbrygg, 2019-03". */
const subjectOf = (path: CorrectionPath): string => {
  const [head = '', start = '', employer = '', , field = ''] = path.split('/');
  if (head === 'platforms') return `Hands-on with ${sentenceCase(start)}`;
  return head === 'employments' ? `${sentenceCase(field)}, ${employer}, ${start}` : sentenceCase(head);
};

const Made = ({ candidateId, correction }: { candidateId: string; correction: Correction }) => (
  <li>
    <form class="correction" method="post" action={`/candidates/${candidateId}/corrections/taken-back`}>
      <input type="hidden" name="path" value={correction.path} />
      <b>{subjectOf(correction.path)}:</b> {inWords(correction.value)}{' '}
      <span class="badge">corrected {dayAndTime(correction.at)}</span>{' '}
      <button type="submit" aria-label={`Take back: ${subjectOf(correction.path)}`}>
        Take back
      </button>
    </form>
  </li>
);
