import type { CandidateFilter } from '../../../../shared/model/search.ts';
import type { Reach, Scope, Seniority } from '../../../../shared/model/signal.ts';
import type { PoolFacets } from '../../../store/search/pool-facets.ts';
import type { SavedSearch } from '../../../store/search/saved-searches.ts';
import { modelWords } from '../../words/model.ts';
import { searchWords } from '../../words/search.ts';
import { Layout } from '../layout.tsx';
import { type Page, Pager } from '../pager.tsx';
import { ScopeBadge } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';
import { SearchForm } from './search-form.tsx';

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly city: string | null;
  /** English name. */
  readonly country: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  readonly seniority: Seniority | null;
  readonly platforms: readonly string[];
}

export interface CandidatesProps {
  readonly candidates: readonly CandidateRow[];
  readonly page: Page;
  readonly filter: CandidateFilter;
  /** The filter as it stands in the address. */
  readonly query: string;
  readonly facets: PoolFacets;
  readonly saved: readonly SavedSearch[];
}

const People = ({ candidates }: { candidates: readonly CandidateRow[] }) => {
  const words = useWords(searchWords);
  const { seniorities } = useWords(modelWords);
  const { countryName } = useFormats();
  return (
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            {[words.name, words.work, words.platforms, words.place].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
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
                <ScopeBadge scope={candidate.scope} reach={candidate.reach} />{' '}
                <small>{candidate.seniority && seniorities[candidate.seniority]}</small>
              </td>
              <td>{candidate.platforms.slice(0, 4).join(' · ')}</td>
              <td class="quiet">
                {[candidate.city, candidate.country && countryName(candidate.country)].filter(Boolean).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Saved = ({ saved, query }: { saved: readonly SavedSearch[]; query: string }) => {
  const words = useWords(searchWords);
  return (
    <section class="saved-searches" aria-label={words.saved}>
      {saved.length === 0 ? null : (
        <ul class="chips" aria-label={words.saved}>
          {saved.map((search) => (
            <li key={search.id} class="chip">
              <a href={`/candidates?${search.query}`} aria-current={search.query === query ? 'page' : undefined}>
                {search.name}
              </a>
              <form class="inline" method="post" action={`/account/searches/${search.id}/remove`}>
                <button type="submit" aria-label={`${words.remove}: ${search.name}`}>
                  ×
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {query === '' ? null : (
        <form class="inline" method="post" action="/account/searches">
          <input type="hidden" name="query" value={query} />
          <label>
            {words.saveAs} <input name="name" maxLength={80} required />
          </label>
          <button type="submit">{words.save}</button>
        </form>
      )}
    </section>
  );
};

export const CandidatesPage = ({ candidates, page, filter, query, facets, saved }: CandidatesProps) => {
  const words = useWords(searchWords);
  const { count } = useFormats();
  return (
    <Layout title={words.title} place="candidates">
      <h1>{words.title}</h1>
      <p>
        <a href="/pool">{words.pool}</a>
      </p>
      <SearchForm filter={filter} facets={facets} />
      <div id="rows">
        <Saved saved={saved} query={query} />
        <p class="quiet" role="status">
          {page.more ? words.foundMore(count(page.total)) : words.found(count(page.total))}
        </p>
        {candidates.length === 0 ? (
          <p class="empty">{query === '' ? words.nobody : words.noneFit}</p>
        ) : (
          <People candidates={candidates} />
        )}
        <Pager page={page} href={query === '' ? '/candidates' : `/candidates?${query}`} />
      </div>
    </Layout>
  );
};
