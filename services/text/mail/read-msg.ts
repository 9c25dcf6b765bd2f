/** Outlook's MSG -> lines of the mail, and its attachments as documents of their own. */

import { createRequire } from 'node:module';
import { decompressRTF } from '@kenjiuno/decompressrtf';
import type { FieldsData } from '@kenjiuno/msgreader';
import { InputError } from '../../../shared/errors.ts';
import type { DocumentDate } from '../../../shared/model/document.ts';
import { decodeText } from '../decode-text.ts';
import type { DraftHidden, DraftLine, DraftText } from '../draft.ts';
import { readHtmlText } from '../html/read-html.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import { type AttachedFile, attachedDocuments } from './mail-attachments.ts';
import { addressOf, bodyLines, headLines } from './mail-lines.ts';

/** A CommonJS module with a default export: loaders disagree on what importing it gives, `require` does not. */
const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof import('@kenjiuno/msgreader');

interface Body {
  readonly lines: readonly DraftLine[];
  readonly hidden: readonly DraftHidden[];
}

const bodyOf = (mail: FieldsData, limits: ReadingLimits): Body => {
  if (mail.body?.trim()) return { lines: bodyLines(mail.body), hidden: [] };
  const html = mail.bodyHtml ?? (mail.html ? decodeText(mail.html).text : null);
  if (html) return readHtmlText(html, limits);
  if (!mail.compressedRtf) return { lines: [], hidden: [] };
  const rtf = readRtf(Uint8Array.from(decompressRTF([...mail.compressedRtf])), limits);
  return { lines: rtf.pages.flatMap((page) => page.lines), hidden: rtf.hidden ?? [] };
};

const dayOf = (value: string | undefined): DocumentDate | null => {
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? null : { date: new Date(time).toISOString().slice(0, 10), known: 'metadata' };
};

const filesOf = (reader: InstanceType<typeof MsgReader>, mail: FieldsData): AttachedFile[] =>
  (mail.attachments ?? []).flatMap((attachment) => {
    const { fileName, content } = reader.getAttachment(attachment);
    return content.length === 0
      ? []
      : [
          {
            name: fileName,
            bytes: content,
            inline: attachment.pidContentId !== undefined && attachment.attachmentHidden === true,
          },
        ];
  });

export const readMsg = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const reader = new MsgReader(bytes.slice().buffer);
  const mail = reader.getFileData();
  if (mail.error !== undefined || mail.dataType !== 'msg')
    throw new InputError('damaged', 'The Outlook message is damaged and cannot be opened.');
  const body = bodyOf(mail, limits);
  const { attachments, warnings } = attachedDocuments(filesOf(reader, mail), limits);
  const recipients = (mail.recipients ?? []).flatMap(
    (person) => addressOf(person.name, person.smtpAddress ?? person.email) ?? [],
  );
  const sent = mail.clientSubmitTime ?? mail.messageDeliveryTime;
  return {
    format: 'msg',
    pages: [
      {
        lines: [
          ...headLines({
            from: addressOf(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail),
            to: recipients.join(', ') || null,
            date: sent ?? null,
            subject: mail.subject ?? null,
          }),
          ...body.lines.map((line, i) => (i === 0 ? { ...line, gapBefore: true } : line)),
        ],
      },
    ],
    hidden: body.hidden,
    dated: dayOf(sent),
    attachments,
    warnings,
  };
};
