/** One version of a role's brief with its text, and how the first people of the list answer what it asks. */
import { type DocumentText, linesOf } from '../../../shared/model/document.ts';
import { loadText } from '../../store/documents.ts';
import { type BriefVersion, loadRoleVersions } from '../../store/roles/load-versions.ts';
import { type DemandAnsweredBy, loadDemandAnswers } from '../../store/shortlists/load-demand-answers.ts';
import type { ScreenOptions } from '../screen-options.ts';

/** Of the list, whose answers to each demand are told. */
export const mostAnswering = 10;

export interface ShownBrief {
  /** All of the role, newest first. */
  readonly versions: readonly BriefVersion[];
  /** undefined: the role has none. */
  readonly shown: BriefVersion | undefined;
  readonly text: DocumentText | null;
  /** Only of the version in force. */
  readonly answers: readonly DemandAnsweredBy[];
}

/** @param version id of an earlier one; unless it is one of the role's, the one in force */
export const loadBrief = async (
  { db, tellFits }: Pick<ScreenOptions, 'db' | 'tellFits'>,
  roleId: string,
  version: string | null,
): Promise<ShownBrief> => {
  const versions = await loadRoleVersions(db, roleId);
  const shown = versions.find(({ id }) => id === version) ?? versions.find(({ leading }) => leading);
  if (shown?.leading) await tellFits?.(roleId, { size: mostAnswering });
  const [text, answers] = await Promise.all([
    shown ? loadText(db, shown.documentId) : null,
    shown?.leading ? loadDemandAnswers(db, roleId, mostAnswering) : [],
  ]);
  return { versions, shown, text, answers };
};

/** Lines as somebody would write them: items with their dash, white space kept as an empty line. */
export const plainText = (text: DocumentText | null): string =>
  text === null
    ? ''
    : linesOf(text)
        .map((line) => `${line.gapBefore ? '\n' : ''}${line.bullet ? '- ' : ''}${line.text.replaceAll('\t', '  ')}`)
        .join('\n')
        .trim();
