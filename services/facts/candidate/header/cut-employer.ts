import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { commaParts } from './comma-parts.ts';
import { employerWeight, isPlace } from './weigh-piece.ts';

/** "Foo NV in Lommel". */
const seated = /^(\S.{1,60}?)\s(in|en|à|a|te|em)\s(\p{Lu}[\p{L}\s'’-]{2,30})$/u;

export const cutEmployer = (text: string, lexicon: Lexicon): { name: string; place: string | null } => {
  const [first = text, ...rest] = commaParts(text);
  const named = rest.findIndex((part) => !/^(?:Inc|Ltd|LLC|S\.?A|S\.?L|Lda|GmbH|AG)/u.test(part));
  const kept = named === -1 ? [first, ...rest] : [first, ...rest.slice(0, named)];
  const place = named === -1 ? null : rest.slice(named).join(', ');
  const bracket = /\(([^()]*)\)?$/u.exec(kept.join(', ').trimEnd());
  const inside = bracket?.[1] ?? '';
  const aside = bracket !== null && (inside.length >= 12 || /^[\p{Ll}\s-]+$/u.test(inside) || isPlace(inside, lexicon));
  const whole = aside ? kept.join(', ').slice(0, bracket.index).trimEnd() : kept.join(', ');
  const seat = seated.exec(whole);
  const apart =
    seat !== null &&
    (seat[2] === 'te' || isPlace(seat[3] ?? '', lexicon) || employerWeight(seat[1] ?? '', lexicon) >= 3);
  const name = apart ? (seat[1] ?? whole) : whole;
  return { name: name === '' ? text : name, place: place !== null && isPlace(place, lexicon) ? place : null };
};
