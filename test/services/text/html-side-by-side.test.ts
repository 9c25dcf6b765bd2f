import { describe, expect, it } from 'vitest';
import { readText } from '../../../services/text/read-text.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';
import { linesOf } from '../../../shared/model/document.ts';

const linesIn = async (style: string, body: string) => {
  const html = `<!doctype html><html><head><style>${style}</style></head><body>${body}</body></html>`;
  const file = { name: 'cv.html', bytes: new TextEncoder().encode(html), modified: null };
  return linesOf(await readText(file, defaultLimits));
};

describe('elements that a page sets beside each other', () => {
  it.each([
    [
      'a row of boxes',
      '.job{display:flex;justify-content:space-between}',
      '<div class="job"><span>Planner</span><span>May 2019</span></div>',
    ],
    [
      'a row of boxes with white space',
      '.job{display:flex}',
      '<div class="job">\n<span>Planner</span>\n<span>May 2019</span>\n</div>',
    ],
    [
      'a float in an element',
      '.job .when{float:right}',
      '<div class="job">Planner<span class="when">May 2019</span></div>',
    ],
    ['a style of its own', '', '<p><b>Planner</b><i style="position:absolute;right:0">May 2019</i></p>'],
  ])('stand apart: %s', async (_, style, body) => {
    expect((await linesIn(style, body)).map(({ text }) => text)).toEqual(['Planner\tMay 2019']);
  });

  it.each([
    ['<p><b>M</b>anager</p>', 'Manager'],
    ['<p><span>Project</span> <span>Manager</span></p>', 'Project Manager'],
    ['<p><span>S7-</span><span>1500</span></p>', 'S7-1500'],
    ['<p><span>micro</span><span>services</span></p>', 'microservices'],
  ])('stay one word or one line otherwise: %s', async (body, text) => {
    expect((await linesIn('', body)).map((line) => line.text)).toEqual([text]);
  });

  it('gives headings of each level a size of their own', async () => {
    const sizes = (await linesIn('', '<h1>A name</h1><h2>Career</h2><h3>A job</h3><p>Text</p>')).map(
      ({ size }) => size,
    );
    expect([...sizes].sort((one, other) => (other ?? 0) - (one ?? 0))).toEqual(sizes);
    expect(new Set(sizes).size).toBe(4);
  });
});
