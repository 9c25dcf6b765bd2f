/** Anchors beside each other -> which of them date an entry, and whether what stands beside the dates is a name. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Anchor } from './anchor.ts';
import type { Row } from './career-rows.ts';
import { isLabelled } from './header/labelled-rows.ts';
import { readHeader } from './header/read-header.ts';
import { titleWeight } from './header/weigh-piece.ts';
import { isSentence } from './is-sentence.ts';
import { namesJob } from './remarks.ts';

const contains = (outer: Anchor, inner: Anchor): boolean =>
  (inner.start ?? '') >= (outer.start ?? '') &&
  (outer.current || (inner.start ?? '').slice(0, 4) <= (outer.end ?? '').slice(0, 4));

const mostHeaderRows = 3;

/**
 * "Laboratory systems (from 2013)" right below "10/2008 – 02/2017 / Foo Dairy": the only title of that entry, so the
 * bracket tells when the work became that and dates no job of its own. With a sister below it is a promotion.
 */
export const withoutAsides = (anchors: readonly Anchor[], rows: readonly Row[], lexicon: Lexicon): readonly Anchor[] =>
  anchors.filter((anchor, step) => {
    const [before, next] = [anchors[step - 1], anchors[step + 1]];
    if (!anchor.bracketed || before === undefined || !contains(before, anchor)) return true;
    const between = rows.slice(before.at + 1, anchor.at);
    const near = between.length < mostHeaderRows && between.every(({ bullet, continued }) => !bullet && !continued);
    const titled = [before.rest, ...between.map(({ text }) => text)].some((text) => titleWeight(text, lexicon) >= 2);
    const sister = next?.bracketed === true && contains(before, next);
    return !near || titled || sister;
  });

/**
 * "Engineer, Foo S.A." on a row of its own above "2014 – today ⇥ Sestao, Bilbao": what stands beside the dates is where,
 * or a remark.
 */
export const namedAbove = ({ at, rest }: Anchor, rows: readonly Row[], lexicon: Lexicon): boolean => {
  const [before, above, own] = [rows[at - 2], rows[at - 1], rows[at]];
  if (above === undefined || above.bullet || above.continued || own?.gapBefore || !/\p{L}{3}/u.test(rest)) return false;
  const opens = above.gapBefore || before === undefined || before.bullet || before.continued;
  if (!opens || namesJob(rest, lexicon) || isLabelled(rest, lexicon) || isSentence(above.text)) return false;
  const { title, employer } = readHeader([above.text], 'title-first', lexicon, { grouped: true });
  return title !== null && employer !== null && titleWeight(title, lexicon) >= 2;
};
