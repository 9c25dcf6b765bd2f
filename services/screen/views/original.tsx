import type { Line, Page } from '../../../shared/model/document.ts';
import { originalWords } from '../words/documents.ts';
import { Layout } from './layout.tsx';
import { Certainty } from './reading.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export interface OriginalProps {
  /** Of the person or the role. */
  readonly title: string;
  readonly place: 'candidates' | 'roles';
  /** The page of the person or the role. */
  readonly back: string;
  readonly fileName: string;
  readonly page: Page;
  readonly pages: number;
  /** Number of the line on the page that holds the quote. */
  readonly line: number | null;
  /** Address of the picture of this page; null where the format has none. */
  readonly picture: string | null;
}

/** Where a quote stands in the original: `back` is the page of the person or the role. */
export const originalOf = (back: string, { page, line }: { readonly page: number; readonly line: number }): string =>
  `${back}/original?line=${page}-${line}#quoted`;

export const OriginalPage = ({ title, place, back, fileName, page, pages, line, picture }: OriginalProps) => {
  const words = useWords(originalWords);
  const { blind } = useView();
  const { count } = useFormats();
  const covered = blind && place === 'candidates';
  return (
    <Layout title={words.title(title)} place={place}>
      <h1>
        <a href={back}>{title}</a>
      </h1>
      <p class="under-title">
        {`${fileName}, ${words.page(count(page.number), count(pages))}`}
        {page.source === 'ocr' ? `, ${words.recognised}` : ''}
      </p>
      <PageLinks back={back} page={page.number} pages={pages} />
      <div class="original">
        {covered ? <p class="empty">{words.covered}</p> : null}
        {!covered && picture !== null && page.width !== null && page.height !== null ? (
          <Picture page={page} line={line} picture={picture} />
        ) : null}
        <ol class="read panel" aria-label={words.lines(count(page.number))}>
          {page.lines.map((each) => (
            <li key={each.line} value={each.line} id={each.line === line ? 'quoted' : undefined}>
              {each.line === line ? <mark>{shown(each)}</mark> : <a href={originalOf(back, each)}>{shown(each)}</a>}
              <Certainty line={each} />
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  );
};

const shown = (line: Line): string => line.text.replaceAll('\t', ' ');

const PageLinks = ({ back, page, pages }: { back: string; page: number; pages: number }) => {
  const words = useWords(originalWords);
  return pages < 2 ? null : (
    <nav class="pager" aria-label={words.pages}>
      {page > 1 ? <a href={`${back}/original?page=${page - 1}`}>{words.previous}</a> : null}
      {page < pages ? <a href={`${back}/original?page=${page + 1}`}>{words.next}</a> : null}
    </nav>
  );
};

/** The places of the lines lie over the picture in points of the page, whatever the size on screen. */
const Picture = ({ page, line, picture }: { page: Page; line: number | null; picture: string }) => (
  <svg
    class="page"
    viewBox={`0 0 ${page.width} ${page.height}`}
    role="img"
    aria-label={useWords(originalWords).looks(useFormats().count(page.number))}
  >
    <image href={picture} width={page.width ?? 0} height={page.height ?? 0} preserveAspectRatio="none" />
    {page.lines.map((each) =>
      each.box ? (
        <rect
          key={each.line}
          class={each.line === line ? 'quoted' : 'line'}
          x={each.box.x - 2}
          y={each.box.y - 1}
          width={each.box.width + 4}
          height={each.box.height + 2}
        >
          <title>{shown(each)}</title>
        </rect>
      ) : null,
    )}
  </svg>
);
