/** Control words of RTF that say where the text of a group goes, and those that stand for a character. */
import type { LinePlace } from '../../../shared/model/document.ts';

/** Groups that hold no text of the page. */
export const unread = new Set(
  'fonttbl stylesheet colortbl info pict object filetbl revtbl rsidtbl listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl mmathPr template operator author title subject keywords comment doccomm annotation atnid atnauthor atnref fldinst bkmkstart bkmkend listtext pntext nonshppict wgrffmtfilter pgptbl objdata sp sn sv panose falt'.split(
    ' ',
  ),
);
/** Groups that are texts of their own, apart from the body. */
export const ownPlaces: Readonly<Record<string, LinePlace>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
  shptxt: 'box',
};
export const symbols: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  tab: '\t',
};
