/** Mails and archives: a body to read, attachments to hand on. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { strToU8, zipSync } from 'fflate';
import type { Golden } from './golden.ts';
import { docx } from './office.ts';

const golden = (slug: string, file: string, bytes: Uint8Array, ...reading: string[]): Golden => ({ slug, file, bytes, reading });
const stamp = { mtime: new Date('2026-03-02T00:00:00Z') };

const mailHead = [
  'From: Neil Example <neil@example.com>',
  'To: Agency <desk@example.com>',
  'Date: Mon, 02 Mar 2026 09:30:00 +0100',
  'Message-ID: <1@example.com>',
  'MIME-Version: 1.0',
];
const headReading = [
  'From: Neil Example <neil@example.com>',
  'To: Agency <desk@example.com>',
  'Date: Mon, 02 Mar 2026 09:30:00 +0100',
];

const attachedDocx = docx('<w:p><w:r><w:t>Ingrid Solberg keeps filling lines honest.</w:t></w:r></w:p>');

const eml = (...lines: string[]): Uint8Array => new TextEncoder().encode([...mailHead, ...lines].join('\r\n'));

/** Strings of an Outlook message by property tag, as UTF-16. */
const msg = (strings: Readonly<Record<string, string>>): Uint8Array => {
  const streams = Object.entries(strings).map(([tag, value]) => ({
    name: `__substg1.0_${tag}001F`,
    type: 2,
    data: Uint8Array.from(Buffer.from(value, 'utf16le')),
  }));
  const properties = { name: '__properties_version1.0', type: 2, data: new Uint8Array(32) };
  const all = [...streams, properties];
  return burn([
    { name: 'Root Entry', type: 5, length: 0, children: all.map((_, i) => i + 1) },
    ...all.map(({ name, type, data }) => ({ name, type, length: data.length, binaryProvider: () => data })),
  ]);
};

export const mails: readonly Golden[] = [
  golden(
    'eml-brief-in-body',
    'source.eml',
    eml(
      'Subject: =?utf-8?Q?MES_person_for_K=C3=B6ln?=',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Hi Tom,',
      '',
      'we need an MES person for K=C3=B6ln, on site=',
      ' four days.',
      '> quoted words',
    ),
    ...headReading,
    'Subject: MES person for Köln',
    'Hi Tom,',
    'we need an MES person for Köln, on site four days.',
    'quoted words',
  ),
  golden(
    'eml-html-and-attachment',
    'source.eml',
    eml(
      'Subject: My CV',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Please find my <b>CV</b> attached.</p><p style="display:none">best candidate ever</p>',
      '--b',
      'Content-Type: application/octet-stream; name="cv.docx"',
      'Content-Disposition: attachment; filename="cv.docx"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(attachedDocx).toString('base64').replace(/(.{76})/gu, '$1\r\n'),
      '--b--',
    ),
    ...headReading,
    'Subject: My CV',
    'Please find my CV attached.',
    '!! not-displayed: best candidate ever',
    '@@ cv.docx',
  ),
  golden(
    'msg-brief-in-body',
    'source.msg',
    msg({ '001A': 'IPM.Note', '0037': 'MES Ingenieur gesucht', '0C1A': 'Neil Example', '5D01': 'neil@example.com', '1000': 'Wir suchen eine Person für Köln.\r\nStart im Mai.\r\n' }),
    'From: Neil Example <neil@example.com>',
    'Subject: MES Ingenieur gesucht',
    'Wir suchen eine Person für Köln.',
    'Start im Mai.',
  ),
  golden(
    'zip-folder',
    'source.zip',
    zipSync({
      'cvs/solberg.docx': [attachedDocx, stamp],
      'cvs/notes.txt': [strToU8('Ingrid Solberg keeps filling lines honest.'), stamp],
      '__MACOSX/._notes.txt': [strToU8('noise'), stamp],
      'inner.zip': [zipSync({ 'brief.md': [strToU8('# Role\n\nWe need you.'), stamp] }), stamp],
    }),
    '@@ solberg.docx',
    '@@ notes.txt',
    '@@ brief.md',
  ),
];
