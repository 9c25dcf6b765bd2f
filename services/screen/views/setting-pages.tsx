import type { Weights } from '../../../shared/lexicon/schema/weights.ts';
import { briefTypes, partNames } from '../../../shared/lexicon/schema/weights.ts';
import type { LexiconProposal } from '../../store/lexicon-proposals.ts';
import { type LexiconEntry, lexiconFileNames } from '../actions/search-lexicon.ts';
import { modelWords } from '../words/model.ts';
import { type Nightly, nightlyInWords, nightlyWords } from '../words/nightly.ts';
import { settingPageWords } from '../words/setting-pages.ts';
import { Layout } from './layout.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export const RunningSettings = ({
  uploads,
  nightly,
  weights,
}: {
  uploads: string;
  nightly: Nightly;
  weights: Weights;
}) => {
  const words = useWords(settingPageWords);
  const { parts } = useWords(modelWords);
  return (
    <>
      <h2>{words.runsWith}</h2>
      <dl>
        <div>
          <dt>{words.schedule}</dt>
          <dd>{nightlyInWords(nightly, useWords(nightlyWords))}</dd>
        </div>
        <div>
          <dt>{words.uploads}</dt>
          <dd>
            <code>{uploads}</code>
          </dd>
        </div>
      </dl>
      <p class="quiet">{words.environment}</p>
      <h2>{words.weights}</h2>
      <p class="quiet">{words.weightsWords}</p>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {briefTypes.map((type) => (
                <th key={type} scope="col" class="number">
                  {words.briefTypes[type]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partNames.map((part) => (
              <tr key={part}>
                <th scope="row">{parts[part]}</th>
                {briefTypes.map((type) => (
                  <td key={type} class="number" data-name={words.briefTypes[type]}>
                    {weights.parts[part][type]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const FileChoice = ({ chosen, any }: { chosen: string | null; any: string | null }) => {
  const { file } = useWords(settingPageWords);
  return (
    <label>
      {file}{' '}
      <select name="file">
        {any === null ? null : <option value="">{any}</option>}
        {lexiconFileNames.map((name) => (
          <option key={name} value={name} selected={name === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

export interface LexiconProps {
  readonly typed: string;
  readonly file: string | null;
  readonly entries: readonly LexiconEntry[];
  readonly total: number;
  readonly proposals: readonly LexiconProposal[];
}

const Proposals = ({ proposals }: Pick<LexiconProps, 'proposals'>) => {
  const words = useWords(settingPageWords);
  const { visitor } = useView();
  const mayTake = visitor?.role === 'administrator';
  return (
    <>
      <h2>{words.proposals}</h2>
      {proposals.length === 0 ? <p class="empty">{words.noProposals}</p> : null}
      {mayTake && proposals.length > 0 ? (
        <p>
          <a href="/settings/lexicon/proposals.yml" download>
            {words.export}
          </a>
        </p>
      ) : null}
      <ul class="rows">
        {proposals.map(({ id, file, entry, change }) => (
          <li key={id}>
            <b>
              {file}.yml: {entry}
            </b>
            <pre>{change}</pre>
            {mayTake ? (
              <form class="inline" method="post" action={`/settings/lexicon/proposals/${id}/settled`}>
                <button type="submit">{words.settled}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

export const LexiconPage = ({ typed, file, entries, total, proposals }: LexiconProps) => {
  const words = useWords(settingPageWords);
  const { count } = useFormats();
  const { visitor } = useView();
  return (
    <Layout title={words.lexicon} place="settings">
      <h1>{words.lexicon}</h1>
      <form class="toolbar" method="get" action="/lexicon" aria-label={words.search}>
        <label>
          {words.search} <input type="search" name="q" value={typed} maxLength={200} />
        </label>{' '}
        <FileChoice chosen={file} any={words.allFiles} /> <button type="submit">{words.search}</button>
      </form>
      <p class="quiet" role="status">
        {total === 0 ? words.none : words.found(count(entries.length), count(total))}
      </p>
      {entries.length === 0 ? null : (
        <ul class="panel rows">
          {entries.map((entry) => (
            <li key={`${entry.file} ${entry.name}`}>
              <details>
                <summary>
                  {entry.called ?? entry.name} <small class="beside-it">{`${entry.file}.yml: ${entry.name}`}</small>
                </summary>
                <pre>{entry.yaml}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
      {visitor === null || visitor.role === 'viewer' ? null : (
        <>
          <h2>{words.propose}</h2>
          <form class="stack" method="post" action="/lexicon/proposals">
            <FileChoice chosen={file} any={null} />
            <label>
              {words.entry} <input name="entry" maxLength={120} required />
            </label>
            <label>
              {words.change} <textarea name="change" rows={6} maxLength={8_000} required />
            </label>
            <button type="submit">{words.send}</button>
          </form>
        </>
      )}
      <Proposals proposals={proposals} />
    </Layout>
  );
};

export const AgencyPage = ({ name, hasLogo, bad }: { name: string | null; hasLogo: boolean; bad: boolean }) => {
  const words = useWords(settingPageWords);
  return (
    <Layout title={words.agency} place="settings">
      <h1>{words.agency}</h1>
      <p>{words.agencyWords}</p>
      {bad ? (
        <p class="notice bad" role="alert">
          {words.badLogo}
        </p>
      ) : null}
      <form class="stack" method="post" action="/settings/agency" enctype="multipart/form-data">
        <label>
          {words.name} <input name="name" value={name ?? ''} maxLength={120} />
        </label>
        {hasLogo ? (
          <label class="tick">
            <input type="checkbox" name="without" value="yes" /> {words.noLogo} <small>{words.hasLogo}</small>
          </label>
        ) : null}
        <label>
          {words.logo} <input type="file" name="logo" accept="image/png,image/jpeg" />
        </label>
        <button type="submit">{words.save}</button>
      </form>
    </Layout>
  );
};
