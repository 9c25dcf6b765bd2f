import type { Reach, Scope, Seniority } from '../../../shared/model/signal.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { ScopeBadge } from './pieces.tsx';

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly place: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  readonly seniority: Seniority | null;
  readonly platforms: readonly string[];
}

export const CandidatesPage = ({ candidates, page }: { candidates: readonly CandidateRow[]; page: Page }) => (
  <Layout title="Candidates" place="candidates">
    <h1>Candidates</h1>
    {candidates.length === 0 ? (
      <p class="empty">Nobody yet. Drop CVs into the upload folder.</p>
    ) : (
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Described work</th>
            <th scope="col">Platforms</th>
            <th scope="col">Place</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.id}>
              <td>
                <a href={`/candidates/${candidate.id}`}>{candidate.name}</a>
                <small>{candidate.headline?.replaceAll('\t', ' ')}</small>
              </td>
              <td>
                <ScopeBadge scope={candidate.scope} reach={candidate.reach} /> <small>{candidate.seniority}</small>
              </td>
              <td>{candidate.platforms.slice(0, 4).join(' · ')}</td>
              <td class="quiet">{candidate.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <Pager page={page} href="/candidates" />
  </Layout>
);
