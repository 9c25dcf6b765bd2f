import { type LegalBasis, legalBases, type Retention } from '../../../shared/model/retention.ts';
import type { DueOne } from '../../store/retention.ts';
import { Layout } from './layout.tsx';
import { counted, day } from './wording.ts';

const basisNames: Readonly<Record<LegalBasis, string>> = {
  consent: 'consent',
  contract: 'a contract or steps towards one',
  interest: 'legitimate interest',
};

const BasisChoice = ({ chosen }: { readonly chosen: LegalBasis | null }) => (
  <select name="basis" aria-label="Ground">
    {legalBases.map((basis) => (
      <option key={basis} value={basis} selected={basis === chosen}>
        {basisNames[basis]}
      </option>
    ))}
  </select>
);

const SettingForm = ({ retention }: { readonly retention: Retention | null }) => (
  <form class="stack" method="post" action="/settings/retention">
    <p>
      People are kept on the ground of <BasisChoice chosen={retention?.basis ?? 'interest'} />
    </p>
    <label>
      for so many months after the last contact
      <input name="months" type="number" min="1" max="240" required value={retention?.months ?? 24} />
    </label>
    <label>
      and are listed so many days before
      <input name="warnDays" type="number" min="0" max="365" required value={retention?.warnDays ?? 30} />
    </label>
    <label>
      When somebody is due:
      <select name="when">
        <option value="list" selected={retention?.when !== 'erase'}>
          only list them here
        </option>
        <option value="erase" selected={retention?.when === 'erase'}>
          erase them with the nightly run
        </option>
      </select>
    </label>
    <button type="submit">Save</button>
  </form>
);

const DueRow = ({ one }: { readonly one: DueOne }) => (
  <tr>
    <th scope="row">
      {one.candidateId === null ? one.name : <a href={`/candidates/${one.candidateId}`}>{one.name}</a>}
    </th>
    <td>{one.candidateId === null ? 'a document nobody was made of' : (one.basis ?? 'as set')}</td>
    <td>{day(one.lastContact)}</td>
    <td>
      {day(one.due)} {one.standing === 'due' ? <b>due</b> : null}
    </td>
  </tr>
);

const shownMost = 200;

export const RetentionPage = ({
  retention,
  due,
}: {
  readonly retention: Retention | null;
  readonly due: readonly DueOne[];
}) => (
  <Layout title="Retention" place="settings">
    <h1>Retention</h1>
    {retention === null ? <p>Nothing is set: people are kept until somebody erases them.</p> : null}
    <SettingForm retention={retention} />
    {retention === null ? null : (
      <>
        <form method="post" action="/settings/retention/off">
          <button type="submit">Set nothing</button>
        </form>
        <h2>{counted(due.length, 'entry').replace('entrys', 'entries')} due or soon due</h2>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Ground</th>
              <th scope="col">Last contact</th>
              <th scope="col">Kept until</th>
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

export interface KeepingProps {
  readonly candidateId: string;
  readonly basis: LegalBasis | null;
  readonly lastContact: Date;
  readonly expiresAt: Date | null;
  readonly due: Date | null;
  readonly mayChange: boolean;
}

/** On a person's page. */
export const KeepingPanel = ({ candidateId, basis, lastContact, expiresAt, due, mayChange }: KeepingProps) => (
  <section class="panel" id="keeping">
    <h2>Keeping</h2>
    <p>
      Last contact {day(lastContact)}; ground: {basis === null ? 'not stated' : basisNames[basis]}
      {expiresAt === null ? '' : `, until ${day(expiresAt)}`}; {due === null ? 'never due' : `due ${day(due)}`}.
    </p>
    {mayChange ? (
      <form class="inline" method="post" action={`/candidates/${candidateId}/consents`}>
        <BasisChoice chosen={basis} />{' '}
        <label>
          since <input name="givenAt" type="date" required />
        </label>{' '}
        <label>
          until <input name="expiresAt" type="date" />
        </label>{' '}
        <button type="submit">State</button>
      </form>
    ) : null}
  </section>
);
