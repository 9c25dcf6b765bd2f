import { describe, expect, it } from 'vitest';
import { digestMail } from '../../../services/news/digest-mail.ts';
import { atomFeed, jsonFeed, type ListChange } from '../../../services/news/feed.ts';
import { type Change, findNews } from '../../../services/news/news.ts';
import { blindCode } from '../../../shared/blind-code.ts';

const change = (changes: Partial<Change> = {}): Change => ({
  briefId: 'role',
  title: 'MES Lead',
  client: 'Tindbrygg',
  briefFile: 'brief.txt',
  candidateId: 'candidate',
  personId: 'person',
  name: 'Runa Askeland',
  fileName: 'askeland.pdf',
  from: null,
  to: 3,
  total: 81.25,
  verdict: 'submit',
  causes: ['new on this list: a new CV'],
  ...changes,
});
const taste = { leastVerdict: 'talk', leastJump: 5 } as const;
const kindsOf = (one: Change) => findNews([one], taste).map(({ entrants, jumps }) => [entrants.length, jumps.length]);

describe('news', () => {
  it('are entrants worth a talk', () => {
    expect(kindsOf(change())).toEqual([[1, 0]]);
    expect(kindsOf(change({ verdict: 'talk' }))).toEqual([[1, 0]]);
    expect(kindsOf(change({ verdict: 'long-shot' }))).toEqual([]);
  });

  it('are jumps by merit, not places that others left', () => {
    const causes = ['the CV was read again or corrected: platforms'];
    expect(kindsOf(change({ from: 9, to: 4, causes }))).toEqual([[0, 1]]);
    expect(kindsOf(change({ from: 8, to: 4, causes }))).toEqual([]);
    expect(kindsOf(change({ from: 40, to: 4, causes: ['others moved'] }))).toEqual([]);
  });

  it('stand by role', () => {
    const news = findNews([change(), change({ briefId: 'other', title: null, client: null })], taste);
    expect(news.map(({ title }) => title)).toEqual(['MES Lead, Tindbrygg', 'brief.txt']);
  });
});

describe('the mail', () => {
  const options = { naming: 'codes', language: 'en', publicUrl: 'https://shortlist.example.com' } as const;

  it('names codes, not people', () => {
    const { subject, text } = digestMail(findNews([change()], taste), options);
    expect(subject).toBe('shortlist95: 1 to look at, on 1 role');
    expect(text).toContain(`3. ${blindCode('person')} (new, 81.3): new on this list: a new CV`);
    expect(text).toContain('https://shortlist.example.com/roles/role');
    expect(text).not.toMatch(/Askeland|askeland/);
  });

  it('names people where that is set', () => {
    const { text } = digestMail(findNews([change()], taste), { ...options, naming: 'names', language: 'de' });
    expect(text).toContain('3. Runa Askeland (neu');
  });

  it('lets nothing of a document into its headers, nor begin a line of its own', () => {
    const hostile = 'Lead\r\nBcc: all@example.com\u2028\n\n.\nX';
    const news = findNews([change({ title: hostile, name: hostile, causes: [hostile] })], taste);
    const { subject, text } = digestMail(news, { ...options, naming: 'names' });
    expect(subject).toMatch(/^[\w :,]+$/);
    expect(text).not.toMatch(/^Bcc|^\.$|\r|\u2028/m);
  });
});

describe('a feed', () => {
  const list: ListChange = {
    id: '01940000-0000-7000-8000-000000000009',
    briefId: 'role',
    title: 'Lead <MES> & "more"',
    client: null,
    briefFile: 'brief.txt',
    at: new Date('2026-11-22T02:00:00Z'),
    moves: [
      { personId: 'person', name: 'Runa Askeland', fileName: 'askeland.pdf', from: null, to: 1, cause: 'new <here>' },
      { personId: 'left', name: 'Odd Brekke', fileName: 'brekke.pdf', from: 2, to: null, cause: 'closed' },
    ],
  };
  const options = {
    naming: 'codes',
    origin: 'https://shortlist.example.com',
    address: 'https://shortlist.example.com/feeds/t.atom',
  } as const;

  it('is well-formed Atom, with codes', () => {
    const xml = atomFeed([list], options);
    expect(xml).toContain('<id>urn:uuid:01940000-0000-7000-8000-000000000009</id>');
    expect(xml).toContain('Lead &#60;MES&#62; &#38; &#34;more&#34;');
    expect(xml).toContain(`${blindCode('person')} new → 1: new &#60;here&#62;`);
    expect(xml).not.toMatch(/Askeland|Brekke|askeland|brekke/);
  });

  it('is a JSON feed with the same words', () => {
    expect(jsonFeed([list], { ...options, naming: 'names' })).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          date_published: '2026-11-22T02:00:00.000Z',
          content_text: 'Runa Askeland new → 1: new <here>\nOdd Brekke left 2: closed',
        },
      ],
    });
    expect(JSON.stringify(jsonFeed([list], options))).not.toMatch(/Askeland|Brekke/);
  });
});
