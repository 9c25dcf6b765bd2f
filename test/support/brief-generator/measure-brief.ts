/** What was found in a generated brief against what was written into it: one answer a field, null when not asked. */
import type { Brief } from '../../../shared/model/brief.ts';
import { similar } from '../cv-generator/measure-facts.ts';
import type { ExpectedBrief } from './write-brief.ts';

const has = (texts: readonly string[], words: string): boolean => texts.some((text) => similar(text, words));

export const measureBrief = (found: Brief, want: ExpectedBrief): Readonly<Record<string, boolean | null>> => {
  const { knockouts, demands } = found;
  const of = (...modalities: readonly string[]): string[] =>
    demands.filter(({ modality }) => modalities.includes(modality)).map(({ text }) => text);
  const spoken = knockouts.languages.find(({ value }) => value.lang === want.language.lang)?.value;
  return {
    title: similar(found.title?.value ?? null, want.title),
    client: want.client === null ? found.client === null : similar(found.client?.value ?? null, want.client),
    location: knockouts.location?.value.cities.some((city) => similar(city, want.city)) ?? false,
    onsiteDays: knockouts.onsiteDaysPerWeek?.value === want.onsiteDays,
    language: spoken?.level === want.language.level,
    permit: knockouts.workPermit?.value.places.includes(want.permitPlace) ?? false,
    contract: knockouts.contract?.value.kind === want.contract.kind,
    months: want.contract.months === null ? null : knockouts.contract?.value.months === want.contract.months,
    startBy: knockouts.startBy?.value === want.startBy,
    travel: (knockouts.travelPercent?.value ?? null) === want.travelPercent,
    minYears: knockouts.minYears?.value === want.minYears,
    pay: found.pay?.value.min === want.pay[0] && found.pay.value.max === want.pay[1],
    musts: want.musts.length === 0 ? null : want.musts.every((must) => has(of('must', 'strong'), must)),
    nices: want.nices.length === 0 ? null : want.nices.every((nice) => has(of('nice'), nice)),
    excluded:
      want.excluded === null
        ? null
        : has(of('excluded'), want.excluded) && !has(of('must', 'strong', 'nice'), want.excluded),
  };
};
