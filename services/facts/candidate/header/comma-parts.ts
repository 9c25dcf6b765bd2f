import { trimPiece } from './weigh-piece.ts';

const legalFormOnly =
  /^(?:Inc|Ltd|LLC|Lda|Ltda|S\.?A|S\.?L|GmbH|AG|plc|B\.?V|N\.?V|S\.?p\.?A|S\.?r\.?l|SAS|SARL|Corp|LLP)\.?$/iu;

/** Cuts at commas outside brackets; "Moldes Ria, Lda." stays whole. */
export const commaParts = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  const trimmed = [...parts, text.slice(from)].map(trimPiece).filter((part) => part !== '');
  return trimmed.flatMap((part, at) => {
    if (legalFormOnly.test(part) && at > 0) return [];
    const next = trimmed[at + 1];
    return next !== undefined && legalFormOnly.test(next) ? [`${part}, ${next}`] : [part];
  });
};
