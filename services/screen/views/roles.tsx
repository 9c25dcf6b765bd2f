import type { LabelFinding, Reach, Scope } from '../../../shared/model/signal.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { LabelBadge, ScopeBadge } from './pieces.tsx';
import { counted, day } from './wording.ts';

export interface RoleRow {
  readonly id: string;
  readonly title: string;
  readonly client: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  readonly label: LabelFinding;
  readonly clarifications: number;
  readonly candidates: number;
  readonly bestScore: number | null;
  readonly receivedAt: Date;
}

export interface RolesProps {
  readonly roles: readonly RoleRow[];
  readonly uploads: string;
  readonly page: Page;
  /** The roles that are no longer matched, in place of those that are. */
  readonly closed?: boolean;
}

export const RolesPage = ({ roles, uploads, page, closed = false }: RolesProps) => (
  <Layout title="Roles" place="roles">
    <h1>{closed ? 'Closed roles' : 'Open roles'}</h1>
    <p class="quiet">{closed ? <a href="/">Open roles</a> : <a href="/?closed=yes">Closed roles</a>}</p>
    <div id="rows" hx-get={closed ? '/?closed=yes' : '/'} hx-trigger="every 3s" hx-select="#rows" hx-swap="outerHTML">
      {roles.length === 0 && closed ? <p class="empty">No role is closed.</p> : null}
      {roles.length === 0 && !closed ? (
        <p class="empty">
          No role yet. Drop a client's brief into <code>{uploads}/briefs</code> and CVs into <code>{uploads}/cvs</code>:
          the shortlists appear here by themselves.
        </p>
      ) : null}
      {roles.length === 0 ? null : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Describes</th>
              <th scope="col" class="number">
                Best
              </th>
              <th scope="col" class="number">
                Candidates
              </th>
              <th scope="col">Open questions</th>
              <th scope="col">Received</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role.id}>
                <td>
                  <a href={`/roles/${role.id}`}>{role.title}</a>
                  <small>{role.client ?? 'client not named'}</small>
                </td>
                <td>
                  <ScopeBadge scope={role.scope} reach={role.reach} /> <LabelBadge label={role.label} />
                </td>
                <td class="number score">{role.bestScore === null ? '–' : role.bestScore.toFixed(1)}</td>
                <td class="number">{role.candidates}</td>
                <td>{role.clarifications > 0 ? counted(role.clarifications, 'question') : 'none'}</td>
                <td class="quiet">{day(role.receivedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={page} href={closed ? '/?closed=yes' : '/'} />
    </div>
  </Layout>
);
