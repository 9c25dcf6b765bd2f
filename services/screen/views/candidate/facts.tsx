import { Fragment } from 'preact';
import type { Candidate } from '../../../../shared/model/candidate.ts';
import { candidateWords } from '../../words/candidate.ts';
import type { Formats } from '../../words/formats.ts';
import { useFormats, useView, useWords } from '../view-context.ts';

type Words = (typeof candidateWords)['en'];

/** Addresses are left out while names are hidden. */
const contactRows = (candidate: Candidate, words: Words): readonly (readonly [string, string])[] => [
  [words.email, candidate.email?.value ?? words.unknown],
  [words.phone, candidate.phones.map((phone) => phone.value).join(', ') || words.unknown],
];

const placeOf = ({ city, country }: Candidate, { countryName }: Formats): string =>
  [city?.value, country && countryName(country.value)].filter(Boolean).join(', ');

const factRows = (candidate: Candidate, words: Words, formats: Formats): readonly (readonly [string, string])[] => [
  [words.place, placeOf(candidate, formats) || words.unknown],
  [
    words.languages,
    candidate.languages
      .map(({ lang, level }) =>
        [formats.languageName(lang), level === 'native' ? words.native : level].filter(Boolean).join(' '),
      )
      .join(', ') || words.unknown,
  ],
  [words.years, candidate.totalYears === null ? words.unknown : formats.score(candidate.totalYears)],
  [words.certificates, candidate.certificates.map((certificate) => certificate.value).join('; ') || words.noneFound],
  [words.permit, candidate.permit?.quote.text ?? words.notStated],
  [words.availability, candidate.availability?.quote.text ?? words.notStated],
];

/** An address breaks behind its sign, where it has to break. */
const breakable = (value: string) =>
  value.split(/(?<=@)/).map((part, at) => (
    <Fragment key={part}>
      {at > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));

export const Facts = ({ candidate }: { candidate: Candidate }) => {
  const words = useWords(candidateWords);
  const { blind } = useView();
  const formats = useFormats();
  const rows = [...(blind ? [] : contactRows(candidate, words)), ...factRows(candidate, words, formats)];
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{breakable(value.replaceAll('\t', ' '))}</dd>
        </div>
      ))}
    </dl>
  );
};
