/** EML -> lines of the mail, and its attachments as documents of their own. */
import PostalMime, { type Address, type Attachment } from 'postal-mime';
import type { DocumentDate } from '../../../shared/model/document.ts';
import type { DraftText } from '../draft.ts';
import { readHtmlText } from '../html/read-html.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { type AttachedFile, attachedDocuments } from './mail-attachments.ts';
import { addressOf, bodyLines, headLines } from './mail-lines.ts';

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const fileOf = (attachment: Attachment, index: number): AttachedFile => ({
  name:
    attachment.filename ??
    (attachment.mimeType === 'message/rfc822' ? `message-${index + 1}.eml` : `attachment-${index + 1}`),
  bytes: bytesOf(attachment.content),
  inline: attachment.related === true || attachment.disposition === 'inline',
});

const personOf = (address: Address | undefined): string | null =>
  address === undefined ? null : addressOf(address.name, address.address);

const datedOf = (date: string | undefined): DocumentDate | null => {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : { date: new Date(time).toISOString().slice(0, 10), known: 'metadata' };
};

export const readEml = async (bytes: Uint8Array, limits: ReadingLimits): Promise<DraftText> => {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: 40,
    attachmentEncoding: 'arraybuffer',
  });
  const html = mail.text?.trim() ? null : (mail.html ?? null);
  const body = html === null ? null : readHtmlText(html, limits);
  const { attachments, warnings } = attachedDocuments(mail.attachments.map(fileOf), limits);
  return {
    format: 'eml',
    pages: [
      {
        lines: [
          ...headLines({
            from: personOf(mail.from),
            to: (mail.to ?? []).flatMap((address) => personOf(address) ?? []).join(', ') || null,
            date: mail.headers.find((header) => header.key === 'date')?.value ?? null,
            subject: mail.subject ?? null,
          }),
          ...(body?.lines.map((line, i) => (i === 0 ? { ...line, gapBefore: true } : line)) ??
            bodyLines(mail.text ?? '')),
        ],
      },
    ],
    hidden: body?.hidden ?? [],
    dated: datedOf(mail.date),
    attachments,
    warnings,
  };
};
