/** Word, OpenDocument and RTF, part by part. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { strToU8, zipSync } from 'fflate';
import type { Golden } from './golden.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const stamp = { mtime: new Date('2026-03-02T00:00:00Z') };

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, [
        typeof part === 'string' ? strToU8(part) : part,
        name === 'mimetype' ? { ...stamp, level: 0 } : stamp,
      ]]),
    ),
  );

const run = (text: string, look = ''): string => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`;
const heading = (text: string): string => p(run(text), '<w:pStyle w:val="Heading1"/>');
const item = (text: string): string => p(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const cell = (inner: string): string => `<w:tc><w:tcPr/>${inner}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`;

interface Extra {
  readonly type: string;
  readonly id: string;
  readonly target: string;
  readonly part: string | Uint8Array;
}

export const docx = (body: string, extras: readonly Extra[] = []): Uint8Array =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels': `<Relationships>${[{ type: 'styles', id: 's', target: 'styles.xml' }, ...extras]
      .map((extra) => `<Relationship Id="${extra.id}" Type="http://x/${extra.type}" Target="${extra.target}"/>`)
      .join('')}</Relationships>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified>2026-03-02T08:00:00Z</dcterms:modified></cp:coreProperties>',
    ...Object.fromEntries(extras.map((extra) => [`word/${extra.target}`, extra.part])),
  });

const golden = (slug: string, file: string, bytes: Uint8Array, ...reading: string[]): Golden => ({ slug, file, bytes, reading });

const header = `<w:hdr ${w}>${p(run('Ingrid Solberg, Drammen, +47 900 12 345'))}</w:hdr>`;
const footer = `<w:ftr ${w}>${p(run('CV Solberg'))}</w:ftr>`;

const docxCases: Golden[] = [
  golden(
    'docx-header-and-footer',
    'source.docx',
    docx(heading('Profile') + p(run('Keeps filling lines honest.')), [
      { type: 'header', id: 'h', target: 'header1.xml', part: header },
      { type: 'header', id: 'h2', target: 'header2.xml', part: header },
      { type: 'footer', id: 'f', target: 'footer1.xml', part: footer },
    ]),
    'Ingrid Solberg, Drammen, +47 900 12 345',
    '# Profile',
    'Keeps filling lines honest.',
    'CV Solberg',
  ),
  golden(
    'docx-text-box',
    'source.docx',
    docx(
      p(
        `${run('Ingrid Solberg', '<w:b/>')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(run('Structured text'))}${p(run('Operator training'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(run('Structured text'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p(run('Keeps filling lines honest.')),
    ),
    '# Ingrid Solberg',
    'Structured text',
    'Operator training',
    'Keeps filling lines honest.',
  ),
  golden(
    'docx-tables',
    'source.docx',
    docx(
      heading('Experience') +
        table(
          row(cell(p(run('2019 – present'))), cell(p(run('MES Engineer, Fjordbrygg AS')) + item('Six filling lines') + item('Four shifts trained'))),
          row(cell(p(run('2013 – 2019'))), cell(p(run('Automation Technician')) + item('Two cartoning lines'))),
        ) +
        heading('Skills') +
        table(
          row(cell(p(run('Area'))), cell(p(run('Years'))), cell(p(run('Level')))),
          row(cell(p(run('Execution'))), cell(p(run('7'))), cell(p(run('expert')))),
        ),
    ),
    '# Experience',
    '2019 – present→MES Engineer, Fjordbrygg AS',
    '• Six filling lines',
    '• Four shifts trained',
    '2013 – 2019→Automation Technician',
    '• Two cartoning lines',
    '# Skills',
    'Area→Years→Level',
    'Execution→7→expert',
  ),
  golden(
    'docx-layout-table',
    'source.docx',
    docx(
      table(
        row(
          cell(heading('Contact') + p(run('Drammen, Norway')) + heading('Skills') + p(run('Structured text')) + p(run('Operator training'))),
          cell(heading('Profile') + p(run('Keeps filling lines honest.')) + heading('Experience') + p(run('MES Engineer, Fjordbrygg AS')) + p(run('since 2019'))),
        ),
      ),
    ),
    '# Contact',
    'Drammen, Norway',
    '# Skills',
    'Structured text',
    'Operator training',
    '# Profile',
    'Keeps filling lines honest.',
    '# Experience',
    'MES Engineer, Fjordbrygg AS',
    'since 2019',
  ),
  golden(
    'docx-tracked-changes',
    'source.docx',
    docx(
      p(`${run('Led ')}<w:del>${'<w:r><w:delText>twelve</w:delText></w:r>'}</w:del><w:ins>${run('six')}</w:ins>${run(' filling lines')}`) +
        p(`<w:moveFrom>${run('Moved away')}</w:moveFrom><w:moveTo>${run('Moved here')}</w:moveTo>`),
    ),
    'Led six filling lines',
    'Moved here',
  ),
  golden(
    'docx-hidden-runs',
    'source.docx',
    docx(
      p(run('Ingrid Solberg keeps filling lines honest')) +
        p(run('MES MOM architect', '<w:vanish/>')) +
        p(run('enterprise rollout', '<w:color w:val="FFFFFF"/>')) +
        p(run('keywords', '<w:sz w:val="2"/>')) +
        table(row(`<w:tc><w:tcPr><w:shd w:fill="21405A"/></w:tcPr>${p(run('White on a dark cell is read', '<w:color w:val="FFFFFF"/>'))}</w:tc>`)),
    ),
    'Ingrid Solberg keeps filling lines honest',
    'White on a dark cell is read',
    '!! not-displayed: MES MOM architect',
    '!! same-colour: enterprise rollout',
    '!! tiny: keywords',
  ),
  golden(
    'docx-notes-and-controls',
    'source.docx',
    docx(
      `<w:sdt><w:sdtContent>${p(run('Ingrid Solberg'))}</w:sdtContent></w:sdt>` +
        p(`${run('Six lines went live')}<w:r><w:footnoteReference w:id="2"/></w:r><w:sdt><w:sdtContent>${run(' in 2021')}</w:sdtContent></w:sdt>`) +
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          `${run('ingrid.solberg@example.com')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      [
        {
          type: 'footnotes',
          id: 'n',
          target: 'footnotes.xml',
          part: `<w:footnotes ${w}><w:footnote w:type="separator" w:id="0">${p(run('line'))}</w:footnote><w:footnote w:id="2">${p(run('Two of them abroad.'))}</w:footnote></w:footnotes>`,
        },
      ],
    ),
    'Ingrid Solberg',
    'Six lines went live in 2021',
    'ingrid.solberg@example.com',
    'Two of them abroad.',
  ),
  golden(
    'docx-alternative-chunk',
    'source.docx',
    docx(`${p(run('Ingrid Solberg'))}<w:altChunk r:id="c"/>`, [
      { type: 'aFChunk', id: 'c', target: 'chunk.html', part: '<html><body><h2>Profile</h2><p>Keeps filling lines honest.</p></body></html>' },
    ]),
    'Ingrid Solberg',
    '# Profile',
    'Keeps filling lines honest.',
  ),
  golden(
    'docx-page-breaks',
    'source.docx',
    docx(p(`${run('First page')}<w:r><w:br w:type="page"/></w:r>`) + p(`<w:r><w:lastRenderedPageBreak/></w:r>${run('Third page')}`)),
    'First page',
    '=== 2',
    'Third page',
  ),
  golden(
    'docx-named-pdf',
    'source.pdf',
    docx(p(run('Dr. Ingrid Solberg, Ålesund – naïve façade, Łódź, œuvre, ﬁlling'))),
    'Dr. Ingrid Solberg, Ålesund – naïve façade, Łódź, œuvre, filling',
  ),
];

const odtNames = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:style="s" xmlns:fo="f" xmlns:dc="dc" xmlns:meta="m"';
const odt = (body: string, styleXml = ''): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odtNames}><office:automatic-styles><style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odtNames}>${styleXml}</office:document-styles>`,
    'meta.xml': `<office:document-meta ${odtNames}><office:meta><dc:date>2026-03-02T08:00:00</dc:date></office:meta></office:document-meta>`,
  });

const odtCases: Golden[] = [
  golden(
    'odt-lists-tables-frames',
    'source.odt',
    odt(
      '<text:h text:outline-level="1">Experience</text:h><text:p>MES Engineer<text:tab/>since 2019</text:p><text:list><text:list-item><text:p>Six<text:s text:c="1"/>filling lines</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Execution</text:p></table:table-cell><table:table-cell><text:p>expert</text:p></table:table-cell></table:table-row></table:table><text:p>Languages<draw:frame><draw:text-box><text:p>Norwegian, native</text:p></draw:text-box></draw:frame></text:p>',
      '<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Ingrid Solberg</text:p></style:header><style:footer><text:p>CV Solberg</text:p></style:footer></style:master-page></office:master-styles>',
    ),
    'Ingrid Solberg',
    '# Experience',
    'MES Engineer→since 2019',
    '• Six filling lines',
    'Execution→expert',
    'Languages',
    'Norwegian, native',
    'CV Solberg',
  ),
  golden(
    'odt-hidden-and-deleted',
    'source.odt',
    odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted words</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Keeps filling lines honest<text:span text:style-name="H">MES MOM architect</text:span></text:p>',
    ),
    'Keeps filling lines honest',
    '!! not-displayed: MES MOM architect',
  ),
];

const rtf = (body: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fswiss\\fcharset238 Arial CE;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}{\\info{\\author Somebody}{\\revtim\\yr2026\\mo3\\dy2}}${body}}`,
      'latin1',
    ),
  );

const rtfCases: Golden[] = [
  golden(
    'rtf-letters-and-lists',
    'source.rtf',
    rtf(
      "{\\b Qualit\\'e4tssicherung}\\par Stra\\'dfe, na\\u239?ve, \\f1 \\'a3\\'f3d\\'9f\\f0, 50\\~% \\endash  gut\\par{\\listtext\\'b7\\tab}Erste Linie\\par\\pard{\\header Ingrid Solberg\\par}{\\*\\generator Writer;}Ende\\par",
    ),
    'Ingrid Solberg',
    '# Qualitätssicherung',
    'Straße, naïve, Łódź, 50 % – gut',
    '• Erste Linie',
    'Ende',
  ),
  golden(
    'rtf-table-and-hidden',
    'source.rtf',
    rtf(
      '\\trowd\\cellx3000\\cellx6000\\pard\\intbl 2019 \\endash  2024\\cell MES Engineer\\cell\\row\\trowd\\cellx3000\\cellx6000\\pard\\intbl 2013 \\endash  2019\\cell Technician\\cell\\row\\pard Honest{\\v  MES MOM}{\\cf2  architect}{\\deleted  gone} lines\\par',
    ),
    '2019 – 2024→MES Engineer',
    '2013 – 2019→Technician',
    'Honest lines',
    '!! not-displayed: MES MOM',
    '!! same-colour: architect',
  ),
];

/** The least a Word 97 file can be: a file information block, text as Windows-1252, and a table of pieces. */
const oldWord = (text: string): Uint8Array => {
  const letters = Buffer.from(text, 'latin1');
  const start = 0x800;
  const word = Buffer.alloc(Math.max(4096, start + letters.length + 16));
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(193, 2);
  word.writeUInt16LE(0x0200, 10);
  word.writeUInt16LE(14, 32);
  word.writeUInt16LE(22, 62);
  word.writeInt32LE(letters.length, 0x4c);
  word.writeUInt16LE(93, 152);
  letters.copy(word, start);
  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeInt32LE(16, 1);
  pieces.writeInt32LE(0, 5);
  pieces.writeInt32LE(letters.length, 9);
  pieces.writeInt32LE(start * 2 + 0x40000000, 15);
  const tableStream = Buffer.alloc(4096);
  pieces.copy(tableStream, 0);
  word.writeInt32LE(0, 0x1a2);
  word.writeInt32LE(pieces.length, 0x1a6);
  return burn([
    { name: 'Root Entry', type: 5, length: 0, children: [1, 2] },
    { name: '1Table', type: 2, length: tableStream.length, binaryProvider: () => tableStream },
    { name: 'WordDocument', type: 2, length: word.length, binaryProvider: () => word },
  ]);
};

const docCases: Golden[] = [
  golden(
    'doc-word-97',
    'source.doc',
    oldWord('EXPERIENCE\rMES Engineer, Fjordbrygg AS\t2019 to present\rKeeps filling lines honest in M\xfcnchen.\r'),
    '# EXPERIENCE',
    'MES Engineer, Fjordbrygg AS→2019 to present',
    'Keeps filling lines honest in München.',
  ),
];

export const office: readonly Golden[] = [...docxCases, ...odtCases, ...rtfCases, ...docCases];
