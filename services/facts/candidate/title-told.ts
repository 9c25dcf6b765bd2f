/** The first words of a text -> the title they name: "Wave lead SAP ME, 4 plants." → "Wave lead SAP ME". */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { fold } from '../phrases/fold.ts';
import { careerWords } from './career-words.ts';
import { titleWeight, trimPiece } from './header/weigh-piece.ts';
import { beginsWithDeed } from './reads-like-prose.ts';

const clauseEnd = /[.;:()](?=\s|$)|\s\(|\s[–—-]\s|\s(?:for|at|für|bei|beim|pour|chez|para|per|presso|voor|bij)\s/u;
const mostLead = 4;
const mostWords = 7;

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** "(a) Works manager, two sites": the letter of a list. */
const lettered = /^\(?\p{L}\)\s+/u;

/** null where the text begins with a deed or with anything else that is no title. */
export const titleTold = (item: string, lexicon: Lexicon): string | null => {
  const text = item.replace(lettered, '');
  const end = clauseEnd.exec(text)?.index ?? text.length;
  const clause = text.slice(0, end);
  if (!/^\p{Lu}/u.test(clause) || titleWeight(clause, lexicon) < 2) return null;
  const { titles, endings } = careerWords(lexicon);
  const folded = fold(clause);
  const ending = endings.exec(folded);
  const found = titles(folded)[0] ?? (ending === null ? undefined : { index: ending.index, length: ending[0].length });
  if (found === undefined) return null;
  const lead = words(clause.slice(0, found.index)).length;
  if (lead > mostLead || (lead !== 1 && beginsWithDeed(clause, lexicon))) return null;
  const whole = words(clause).length <= mostWords ? clause : clause.slice(0, found.index + found.length);
  return trimPiece(whole);
};
