import { blindCode } from '../../shared/blind-code.ts';

/** Whether people are named outside the product, or stand under their code. */
export type Naming = 'codes' | 'names';

/** One line, whatever a CV or a brief holds: nothing of theirs may end a header or begin a paragraph. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** What somebody is called in mails, feeds and calls. */
export const calledIn = (
  naming: Naming,
  { personId, name, fileName }: { readonly personId: string; readonly name: string | null; readonly fileName: string },
): string => (naming === 'names' ? oneLine(name ?? fileName) : blindCode(personId));
