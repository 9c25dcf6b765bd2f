/** A shortlist as rows and columns, for spreadsheets of either kind. */

import { exportWords } from '../words/exports.ts';
import type { Language } from '../words/in-both.ts';
import { modelWords, nameIn } from '../words/model.ts';
import type { ExportedEntry, ShortlistExport } from './shortlist-export.ts';

export type CellValue = string | number | null;

const rowOf = (entry: ExportedEntry, language: Language): readonly CellValue[] => {
  const names = modelWords[language];
  const told = (tone: string) =>
    entry.reasons
      .filter((reason) => reason.tone === tone)
      .map(({ sentence }) => sentence)
      .join('\n') || null;
  return [
    entry.rank,
    entry.name,
    entry.total,
    names.verdicts[entry.verdict],
    names.scopes[entry.scope],
    entry.seniority && nameIn(names.seniorities, entry.seniority),
    entry.headline,
    entry.place,
    entry.platforms.join(', ') || null,
    entry.knockouts
      .map(({ name, answer }) => `${nameIn(names.knockouts, name)}: ${names.answers[answer]}`)
      .join('; ') || null,
    told('plus'),
    told('minus'),
    told('note'),
  ];
};

/** The heading first. */
export const sheetOf = (list: ShortlistExport, language: Language): readonly (readonly CellValue[])[] => {
  const { columns } = exportWords[language];
  return [Object.values(columns), ...list.entries.map((entry) => rowOf(entry, language))];
};
