import { cefrLevels } from '../../../../shared/model/candidate.ts';
import type { CandidateFilter } from '../../../../shared/model/search.ts';
import { activities, categories, levels, scopes, seniorities } from '../../../../shared/model/signal.ts';
import type { Facet, PoolFacets } from '../../../store/search/pool-facets.ts';
import { modelWords } from '../../words/model.ts';
import { searchWords } from '../../words/search.ts';
import { useFormats, useView, useWords } from '../view-context.ts';

type Choice = readonly [value: string, name: string];

const Select = ({
  name,
  label,
  chosen,
  choices,
}: {
  name: keyof CandidateFilter;
  label: string;
  chosen: string | undefined;
  choices: readonly Choice[];
}) => {
  const { any } = useWords(searchWords);
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{any}</option>
        {choices.map(([value, shown]) => (
          <option key={value} value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
};

/** A field with what the pool has as suggestions. */
const Suggested = ({
  name,
  label,
  value,
  facets,
}: {
  name: keyof CandidateFilter;
  label: string;
  value: string | undefined;
  facets: readonly Facet[];
}) => (
  <label>
    {label}
    <input name={name} value={value ?? ''} list={`known-${name}`} autocomplete="off" />
    <datalist id={`known-${name}`}>
      {facets.map((facet) => (
        <option key={facet.value} value={facet.value} label={`${facet.value} (${facet.people})`} />
      ))}
    </datalist>
  </label>
);

/** Not by the change that words tell of when they are left: they were looked for while they were typed, and the list would be swapped under the next click. */
const asks = 'submit, change from:(.search :is(select, input:not(#words))), input changed delay:300ms from:#words';

/** What an address asks for stays chosen, even where nobody has it. */
const withChosen = (facets: readonly Facet[], chosen: string | undefined): readonly string[] => [
  ...new Set([...facets.map(({ value }) => value), ...(chosen ? [chosen] : [])]),
];

export const SearchForm = ({ filter, facets }: { filter: CandidateFilter; facets: PoolFacets }) => {
  const words = useWords(searchWords);
  const names = useWords(modelWords);
  const { languageName, countryName } = useFormats();
  const { industryName } = useView();
  const industries = withChosen(facets.industries, filter.industry);
  const countries = withChosen(facets.countries, filter.country).toSorted((one, other) =>
    countryName(one).localeCompare(countryName(other)),
  );
  const cellChoices = categories.flatMap((category) =>
    activities.map(
      (activity): Choice => [
        `${category}.${activity}`,
        `${names.categories[category]} · ${names.activities[activity]}`,
      ],
    ),
  );
  return (
    <form
      class="search panel"
      aria-label={words.search}
      method="get"
      action="/candidates"
      hx-get="/candidates"
      hx-trigger={asks}
      hx-select="#rows"
      hx-target="#rows"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      <label class="wide">
        {words.words}
        <input
          type="search"
          id="words"
          name="words"
          value={filter.words ?? ''}
          maxLength={500}
          aria-describedby="hint"
        />
        <small id="hint">{words.hint}</small>
      </label>
      <Suggested name="platforms" label={words.platforms} value={filter.platforms?.[0]} facets={facets.platforms} />
      <Select
        name="scope"
        label={words.scope}
        chosen={filter.scope}
        choices={scopes.map((scope) => [scope, names.scopes[scope]])}
      />
      <Select name="level" label={words.level} chosen={filter.level} choices={levels.map((level) => [level, level])} />
      <Select name="cell" label={words.cell} chosen={filter.cell} choices={cellChoices} />
      <Select
        name="seniority"
        label={words.seniority}
        chosen={filter.seniority}
        choices={seniorities.map((one) => [one, names.seniorities[one]])}
      />
      <Select
        name="industry"
        label={words.industry}
        chosen={filter.industry}
        choices={industries.map((name) => [name, industryName(name)])}
      />
      <Select
        name="language"
        label={words.language}
        chosen={filter.language}
        choices={facets.languages.map(({ value }) => [value, languageName(value)])}
      />
      <Select
        name="languageLevel"
        label={words.languageLevel}
        chosen={filter.languageLevel}
        choices={cefrLevels.map((level) => [level, level])}
      />
      <Select
        name="country"
        label={words.country}
        chosen={filter.country}
        choices={countries.map((name) => [name, countryName(name)])}
      />
      <label>
        {words.minYears}
        <input type="number" name="minYears" min="0" max="80" value={filter.minYears ?? ''} />
      </label>
      <label>
        {words.maxYears}
        <input type="number" name="maxYears" min="0" max="80" value={filter.maxYears ?? ''} />
      </label>
      <label class="tick">
        <input type="checkbox" name="closed" value="yes" checked={filter.closed === true} /> {words.closed}
      </label>
      <p>
        <button type="submit">{words.search}</button> <a href="/candidates">{words.clear}</a>
      </p>
    </form>
  );
};
