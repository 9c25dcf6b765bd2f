/** A sample's source (one format for all: front line, `#` name, `##` sections, `###` entries, `-` items) -> blocks. */

export type Block =
  | { readonly kind: 'name' | 'section' | 'item' | 'paragraph'; readonly text: string }
  | { readonly kind: 'entry'; readonly title: string; readonly place: string; readonly dates: string };

export type SampleFormat = 'pdf' | 'docx' | 'txt' | 'md';

export interface Sample {
  readonly format: SampleFormat;
  readonly blocks: readonly Block[];
}

const formats: readonly SampleFormat[] = ['pdf', 'docx', 'txt', 'md'];

const blockOf = (line: string): Block => {
  if (line.startsWith('### ')) {
    const [title = '', place = '', dates = ''] = line.slice(4).split(' | ');
    return { kind: 'entry', title, place, dates };
  }
  if (line.startsWith('## ')) return { kind: 'section', text: line.slice(3) };
  if (line.startsWith('# ')) return { kind: 'name', text: line.slice(2) };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
  return { kind: 'paragraph', text: line };
};

export const parseSource = (source: string): Sample => {
  const [first = '', ...rest] = source.split('\n');
  const format = formats.find((one) => first === `format: ${one}`);
  if (format === undefined) throw new Error(`"${first}" names no format`);
  return { format, blocks: rest.filter((line) => line.trim() !== '').map(blockOf) };
};
