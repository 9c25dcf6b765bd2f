import type { Candidate } from '../../shared/model/candidate.ts';
import type { Identity } from '../../shared/model/identity.ts';

/** Of a candidate, what tells the person from others. */
export const identityOf = ({ name, email, phones, employments, dated }: Candidate): Identity => ({
  name: name?.value ?? null,
  email: email?.value.trim().toLowerCase() ?? null,
  phones: phones.map(({ value }) => value),
  stints: employments.flatMap(({ employer, start, end, current }) =>
    employer === null ? [] : [{ employer, start, end, current }],
  ),
  dated: dated?.date ?? null,
});
