import { type LegalBasis, legalBases, type Retention } from '../../../shared/model/retention.ts';
import type { DueOne } from '../../store/retention.ts';
import { retentionWords } from '../words/keeping.ts';
import { Layout } from './layout.tsx';
import { useFormats, useWords } from './view-context.ts';

const BasisChoice = ({ chosen }: { readonly chosen: LegalBasis | null }) => {
  const words = useWords(retentionWords);
  return (
    <select name="basis" aria-label={words.ground}>
      {legalBases.map((basis) => (
        <option key={basis} value={basis} selected={basis === chosen}>
          {words.bases[basis]}
        </option>
      ))}
    </select>
  );
};

const SettingForm = ({ retention }: { readonly retention: Retention | null }) => {
  const words = useWords(retentionWords);
  return (
    <form class="stack" method="post" action="/settings/retention">
      <p>
        {words.keptOn} <BasisChoice chosen={retention?.basis ?? 'interest'} />
      </p>
      <label>
        {words.months}
        <input name="months" type="number" min="1" max="240" required value={retention?.months ?? 24} />
      </label>
      <label>
        {words.warnDays}
        <input name="warnDays" type="number" min="0" max="365" required value={retention?.warnDays ?? 30} />
      </label>
      <label>
        {words.whenDue}
        <select name="when">
          <option value="list" selected={retention?.when !== 'erase'}>
            {words.list}
          </option>
          <option value="erase" selected={retention?.when === 'erase'}>
            {words.erase}
          </option>
        </select>
      </label>
      <button type="submit">{words.save}</button>
    </form>
  );
};

const DueRow = ({ one }: { readonly one: DueOne }) => {
  const words = useWords(retentionWords);
  const { day } = useFormats();
  return (
    <tr>
      <th scope="row">
        {one.candidateId === null ? one.name : <a href={`/candidates/${one.candidateId}`}>{one.name}</a>}
      </th>
      <td>{one.candidateId === null ? words.ofNobody : one.basis ? words.bases[one.basis] : words.asSet}</td>
      <td>{day(one.lastContact)}</td>
      <td>
        {day(one.due)} {one.standing === 'due' ? <b>{words.due}</b> : null}
      </td>
    </tr>
  );
};

const shownMost = 200;

export const RetentionPage = ({
  retention,
  due,
}: {
  readonly retention: Retention | null;
  readonly due: readonly DueOne[];
}) => {
  const words = useWords(retentionWords);
  return (
    <Layout title={words.title} place="settings">
      <h1>{words.title}</h1>
      {retention === null ? <p>{words.nothingSet}</p> : null}
      <SettingForm retention={retention} />
      {retention === null ? null : (
        <>
          <form method="post" action="/settings/retention/off">
            <button type="submit">{words.setNothing}</button>
          </form>
          <h2>{words.entries(due.length)}</h2>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.ground}</th>
                <th scope="col">{words.lastContact}</th>
                <th scope="col">{words.keptUntil}</th>
              </tr>
            </thead>
            <tbody>
              {due.slice(0, shownMost).map((one) => (
                <DueRow key={one.documentId} one={one} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Layout>
  );
};

export interface KeepingProps {
  readonly candidateId: string;
  readonly basis: LegalBasis | null;
  readonly lastContact: Date;
  readonly expiresAt: Date | null;
  readonly due: Date | null;
  readonly mayChange: boolean;
}

/** On a person's page. */
export const KeepingPanel = ({ candidateId, basis, lastContact, expiresAt, due, mayChange }: KeepingProps) => {
  const words = useWords(retentionWords);
  const { day } = useFormats();
  const ground = basis === null ? words.notStated : words.bases[basis];
  const until = expiresAt === null ? '' : words.untilDay(day(expiresAt));
  return (
    <section class="panel" id="keeping">
      <h2>{words.keeping}</h2>
      <p>{words.told(day(lastContact), ground + until, due === null ? words.neverDue : words.dueOn(day(due)))}</p>
      {mayChange ? (
        <form class="inline" method="post" action={`/candidates/${candidateId}/consents`}>
          <BasisChoice chosen={basis} />{' '}
          <label>
            {words.since} <input name="givenAt" type="date" required />
          </label>{' '}
          <label>
            {words.until} <input name="expiresAt" type="date" />
          </label>{' '}
          <button type="submit">{words.state}</button>
        </form>
      ) : null}
    </section>
  );
};
