import { type LabelFinding, type Reach, type Scope, scopes } from '../../../shared/model/signal.ts';
import { type RoleOrder, roleOrders } from '../../store/roles/find-roles.ts';
import { modelWords } from '../words/model.ts';
import { roleListWords } from '../words/today.ts';
import { Layout } from './layout.tsx';
import { Live } from './live.tsx';
import { type Page, Pager } from './pager.tsx';
import { LabelBadge, ScopeBadge } from './pieces.tsx';
import { useFormats, useWords } from './view-context.ts';

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
  /** Since the viewer has seen the list; null: never seen. */
  readonly changed: boolean | null;
}

/** As in the address of the page. */
export interface RolesShown {
  readonly closed: boolean;
  readonly q: string;
  readonly scope: Scope | null;
  readonly differs: boolean;
  readonly order: RoleOrder;
}

export interface RolesProps {
  readonly roles: readonly RoleRow[];
  readonly uploads: string;
  readonly page: Page;
  readonly shown: RolesShown;
}

/** Only what differs from the plain list stands in the address. */
export const hrefOf = ({ closed, q, scope, differs, order }: RolesShown): string => {
  const query = new URLSearchParams({
    ...(closed ? { closed: 'yes' } : {}),
    ...(q === '' ? {} : { q }),
    ...(scope === null ? {} : { scope }),
    ...(differs ? { differs: 'yes' } : {}),
    ...(order === 'newest' ? {} : { order }),
  }).toString();
  return query === '' ? '/roles' : `/roles?${query}`;
};

const isFiltered = ({ q, scope, differs }: RolesShown): boolean => q !== '' || scope !== null || differs;

export const RolesPage = ({ roles, uploads, page, shown }: RolesProps) => {
  const words = useWords(roleListWords);
  const title = shown.closed ? words.closed : words.open;
  const other = { ...shown, closed: !shown.closed };
  return (
    <Layout title={title} place="roles">
      <h1>{title}</h1>
      <p class="under-title">
        <a href={hrefOf(other)}>{shown.closed ? words.open : words.closed}</a>
      </p>
      <Filter shown={shown} />
      <Live>
        {roles.length === 0 ? <Empty shown={shown} uploads={uploads} /> : <Table roles={roles} />}
        <Pager page={page} href={hrefOf(shown)} />
      </Live>
    </Layout>
  );
};

const Filter = ({ shown }: { shown: RolesShown }) => {
  const words = useWords(roleListWords);
  const { scopes: names } = useWords(modelWords);
  return (
    <form class="filter" method="get" action="/roles">
      {shown.closed ? <input type="hidden" name="closed" value="yes" /> : null}
      <label>
        {words.search} <input type="search" name="q" value={shown.q} maxLength={200} />
      </label>
      <label>
        {words.scope}{' '}
        <select name="scope">
          <option value="">{words.any}</option>
          {scopes.map((scope) => (
            <option key={scope} value={scope} selected={scope === shown.scope}>
              {names[scope]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.sort}{' '}
        <select name="order">
          {roleOrders.map((order) => (
            <option key={order} value={order} selected={order === shown.order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" name="differs" value="yes" checked={shown.differs} /> {words.differs}
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
};

const Empty = ({ shown, uploads }: { shown: RolesShown; uploads: string }) => {
  const words = useWords(roleListWords);
  if (isFiltered(shown)) return <p class="empty">{words.noneFound}</p>;
  if (shown.closed) return <p class="empty">{words.noneClosed}</p>;
  return (
    <p class="empty">
      {words.emptyBefore} <code>{uploads}/briefs</code> {words.emptyBetween} <code>{uploads}/cvs</code>:{' '}
      {words.emptyAfter}
    </p>
  );
};

const Table = ({ roles }: { roles: readonly RoleRow[] }) => {
  const words = useWords(roleListWords);
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.describes}</th>
          <th scope="col" class="number">
            {words.best}
          </th>
          <th scope="col" class="number">
            {words.candidates}
          </th>
          <th scope="col">{words.questions}</th>
          <th scope="col">{words.received}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <RoleLine key={role.id} role={role} />
        ))}
      </tbody>
    </table>
  );
};

const Mark = ({ changed }: { changed: boolean | null }) => {
  const words = useWords(roleListWords);
  if (changed === false) return null;
  return <span class="badge fresh">{changed === null ? words.fresh : words.changed}</span>;
};

const RoleLine = ({ role }: { role: RoleRow }) => {
  const words = useWords(roleListWords);
  const { count, score, day } = useFormats();
  return (
    <tr>
      <td>
        <a href={`/roles/${role.id}`}>{role.title}</a> <Mark changed={role.changed} />
        <small>{role.client ?? words.noClient}</small>
      </td>
      <td>
        <ScopeBadge scope={role.scope} reach={role.reach} /> <LabelBadge label={role.label} />
      </td>
      <td class="number score" data-name={words.best}>
        {role.bestScore === null ? '–' : score(role.bestScore)}
      </td>
      <td class="number" data-name={words.candidates}>
        {count(role.candidates)}
      </td>
      <td data-name={words.questions}>{role.clarifications > 0 ? words.question(role.clarifications) : words.none}</td>
      <td class="quiet" data-name={words.received}>
        {day(role.receivedAt)}
      </td>
    </tr>
  );
};
