/** Rows of forms: "Company: …", "Role: …". */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { careerWords, type FieldName } from '../career-words.ts';
import { trimPiece } from './weigh-piece.ts';

const labelOf = (text: string): string => fold(text.replace(/\([^)]{0,20}\)/gu, '')).trim();

const labelled = /^\s{0,3}([^:|\t]{2,60}?)\s?[:\t]\s{0,4}(.{1,140})$/u;

/** "Company: …", "Role: …", "Employer ⇥ …": a row that says itself what it is. */
export const isLabelled = (text: string, lexicon: Lexicon): boolean => {
  const match = labelled.exec(text);
  return match !== null && careerWords(lexicon).labels.has(labelOf(match[1] ?? ''));
};

/** Labelled as this very field: "Client: …". */
export const isLabelledAs = (text: string, field: FieldName, lexicon: Lexicon): boolean => {
  const match = labelled.exec(text);
  return match !== null && careerWords(lexicon).labels.get(labelOf(match[1] ?? '')) === field;
};

type Fields = Partial<Record<FieldName, string>>;

export const readLabels = (segments: readonly string[], lexicon: Lexicon): { fields: Fields; rest: string[] } => {
  const { labels } = careerWords(lexicon);
  const fields: Fields = {};
  const rest: string[] = [];
  for (const segment of segments) {
    const match = labelled.exec(segment);
    const name = match === null ? undefined : labels.get(labelOf(match[1] ?? ''));
    if (name !== undefined && match !== null) fields[name] ??= trimPiece(match[2] ?? '');
    else rest.push(segment);
  }
  return { fields, rest };
};
