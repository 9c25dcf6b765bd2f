import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import { type Correction, type CorrectionPath, employmentPaths } from '../../../shared/model/correction.ts';
import type { Person } from '../../../shared/model/fit.ts';
import type { Signals } from '../../../shared/model/signal.ts';
import { type ModelWords, modelWords, nameIn } from '../words/model.ts';
import { correctionWords } from '../words/people.ts';
import { useFormats, useWords } from './view-context.ts';

type Words = (typeof correctionWords)['en'];

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
  /** One of these, with their names. */
  readonly choices?: Readonly<Record<string, string>>;
}

const availabilityOf = ({ availability }: Candidate): string => {
  const { from, noticeWeeks } = availability?.value ?? { from: null, noticeWeeks: null };
  return from ?? (noticeWeeks === null ? '' : String(noticeWeeks));
};

const factFields = (candidate: Candidate, words: Words): readonly Field[] => [
  { path: 'name', label: words.name, value: candidate.name?.value ?? '' },
  { path: 'email', label: words.email, value: candidate.email?.value ?? '' },
  { path: 'phone', label: words.phone, value: candidate.phones[0]?.value ?? '', hint: words.phoneHint },
  { path: 'city', label: words.city, value: candidate.city?.value ?? '' },
  { path: 'country', label: words.country, value: candidate.country?.value ?? '', hint: words.countryHint },
  {
    path: 'languages',
    label: words.languages,
    value: candidate.languages.map(({ lang, level }) => `${lang} ${level ?? ''}`.trim()).join(', '),
    hint: words.languagesHint,
  },
  {
    path: 'availability',
    label: words.availability,
    value: availabilityOf(candidate),
    hint: words.availabilityHint,
  },
];

const signalFields = (signals: Signals, words: Words, model: ModelWords): readonly Field[] => [
  { path: 'scope', label: words.scope, value: signals.scope, choices: model.scopes },
  { path: 'reach', label: words.reach, value: signals.reach ?? '', choices: model.reaches },
  { path: 'seniority', label: words.seniority, value: signals.seniority ?? '', choices: model.seniorities },
  ...signals.platforms.map(({ id, name, handsOn }) => ({
    path: `platforms/${id}`,
    label: words.handsOn(name),
    value: handsOn ? 'yes' : 'no',
    choices: { yes: words.yes, no: words.no },
  })),
];

/** Paths name the employment as it was read; the fields hold what holds now. */
const employmentFields = (
  path: CorrectionPath,
  { title, employer, start, end, current }: Employment,
  words: Words,
): readonly Field[] => [
  { path: `${path}/title`, label: words.title_, value: title ?? '' },
  { path: `${path}/employer`, label: words.employer, value: employer ?? '' },
  { path: `${path}/start`, label: words.start, value: start ?? '', hint: words.startHint },
  { path: `${path}/end`, label: words.end, value: current ? 'present' : (end ?? ''), hint: words.endHint },
];

export const CorrectionsPanel = ({ candidateId, now, read, corrections }: CorrectionsProps) => {
  const words = useWords(correctionWords);
  const model = useWords(modelWords);
  const paths = employmentPaths(read.candidate.employments);
  const fields = [...factFields(now.candidate, words), ...signalFields(now.signals, words, model)];
  return (
    <section class="panel" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{words.title}</h2>
      {corrections.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="corrections">
          {corrections.map((correction) => (
            <Made key={correction.path} candidateId={candidateId} correction={correction} />
          ))}
        </ul>
      )}
      <details>
        <summary>{words.set}</summary>
        {fields.map((field) => (
          <FieldForm key={field.path} candidateId={candidateId} field={field} />
        ))}
        {now.candidate.employments.map((employment, at) => (
          <fieldset key={paths[at]}>
            <legend>{`${employment.title ?? words.noTitle}, ${employment.employer ?? words.noEmployer}`}</legend>
            {employmentFields(paths[at] ?? '', employment, words).map((field) => (
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

const FieldForm = ({ candidateId, field }: { candidateId: string; field: Field }) => {
  const words = useWords(correctionWords);
  return (
    <form class="correction" method="post" action={`/candidates/${candidateId}/corrections`}>
      <input type="hidden" name="path" value={field.path} />
      <label for={idOf(field)}>{field.label}</label>{' '}
      {field.choices ? (
        <select id={idOf(field)} name="value" required>
          {field.value === '' ? <option value="">{words.notKnown}</option> : null}
          {Object.entries(field.choices).map(([choice, name]) => (
            <option key={choice} value={choice} selected={choice === field.value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input id={idOf(field)} type="text" name="value" value={field.value} required />
      )}{' '}
      {field.hint ? <small>{field.hint}</small> : null}{' '}
      <button type="submit" aria-label={`${words.correct}: ${field.label}`}>
        {words.correct}
      </button>
    </form>
  );
};

const inWords = (value: unknown, words: Words): string => {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => inWords(one, words)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .filter((one) => one !== null)
    .map(String)
    .join(' ');
};

/** "employments/2019-03/tindbrygg/1/title" → "Title, tindbrygg, 2019-03". */
const subjectOf = (path: CorrectionPath, words: Words): string => {
  const [head = '', start = '', employer = '', , field = ''] = path.split('/');
  const fields: Readonly<Record<string, unknown>> = { ...words, title: words.title_ };
  const nameOf = (key: string) => (typeof fields[key] === 'string' ? fields[key] : nameIn({}, key));
  if (head === 'platforms') return words.handsOnWith(nameIn({}, start));
  return head === 'employments' ? `${nameOf(field)}, ${employer}, ${start}` : nameOf(head);
};

const Made = ({ candidateId, correction }: { candidateId: string; correction: Correction }) => {
  const words = useWords(correctionWords);
  const { dayAndTime } = useFormats();
  return (
    <li>
      <form class="correction" method="post" action={`/candidates/${candidateId}/corrections/taken-back`}>
        <input type="hidden" name="path" value={correction.path} />
        <b>{subjectOf(correction.path, words)}:</b> {inWords(correction.value, words)}{' '}
        <span class="badge">{words.corrected(dayAndTime(correction.at))}</span>{' '}
        <button type="submit" aria-label={`${words.takeBack}: ${subjectOf(correction.path, words)}`}>
          {words.takeBack}
        </button>
      </form>
    </li>
  );
};
