/** Blocks -> a DOCX with real heading styles and a real bullet list. */
import { strToU8, zipSync } from 'fflate';
import type { Block } from './parse-source.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraph = (content: string, style: string | null = null, extra = ''): string =>
  `<w:p><w:pPr>${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${extra}</w:pPr>${content}</w:p>`;

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const paragraphsOf = (block: Block): string => {
  switch (block.kind) {
    case 'name':
      return paragraph(run(block.text), 'Title');
    case 'section':
      return paragraph(run(block.text), 'Heading1');
    case 'item':
      return paragraph(run(block.text), null, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    case 'paragraph':
      return paragraph(run(block.text));
    case 'entry':
      return [
        paragraph(
          `${run(block.title, true)}<w:r><w:tab/></w:r>${run(block.dates)}`,
          null,
          '<w:tabs><w:tab w:val="right" w:pos="9300"/></w:tabs>',
        ),
        paragraph(run(block.place)),
      ].join('');
  }
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const application = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const style = (id: string, name: string, size: number): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

const partsOf = (blocks: readonly Block[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${application}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${application}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${application}.numbering+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${blocks.map(paragraphsOf).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>`,
  'word/styles.xml': `<w:styles xmlns:w="${word}">${style('Title', 'Title', 40)}${style('Heading1', 'heading 1', 26)}</w:styles>`,
  'word/numbering.xml': `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
});

/** Any fixed day: the same source must give the same bytes. */
const packed = new Date(2026, 10, 2, 12);

export const renderDocx = (blocks: readonly Block[]): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(partsOf(blocks)).map(([name, xml]) => [name, strToU8(head + xml)])), {
    level: 6,
    mtime: packed,
  });
