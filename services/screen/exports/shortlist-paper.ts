/** A shortlist -> a paper for the client: each person with the sentences that earned the place, and what the CV says to them. */
import { type Block, heading, type Paper, quiet, quote, rule, text } from '../../paper/paper.ts';
import type { AgencyLogo } from '../../store/agency.ts';
import { exportWords } from '../words/exports.ts';
import { formatsIn } from '../words/formats.ts';
import type { Language } from '../words/in-both.ts';
import { modelWords, nameIn } from '../words/model.ts';
import type { ExportedEntry, ShortlistExport } from './shortlist-export.ts';

export interface Letterhead {
  readonly name: string | null;
  readonly logo: AgencyLogo | null;
}

const reasonBlocks = ({ reasons }: ExportedEntry, language: Language): readonly Block[] => {
  const words = exportWords[language];
  return (['plus', 'minus', 'note'] as const).flatMap((tone) => {
    const told = reasons.filter((reason) => reason.tone === tone);
    if (told.length === 0) return [];
    return [
      heading(3, words.tones[tone]),
      ...told.flatMap(({ sentence, quotes }) => [
        text(sentence),
        ...quotes.map((said) => quote(`“${said.text}” (${words.evidence(said.page, said.line)})`)),
      ]),
    ];
  });
};

const entryBlocks = (entry: ExportedEntry, language: Language): readonly Block[] => {
  const words = exportWords[language];
  const names = modelWords[language];
  const points = words.points(formatsIn(language).score(entry.total));
  const about = [
    entry.headline,
    entry.place,
    names.scopes[entry.scope],
    entry.seniority && nameIn(names.seniorities, entry.seniority),
    entry.platforms.slice(0, 6).join(', '),
  ].filter((part) => part !== null && part !== '');
  const knockouts = entry.knockouts.map(
    ({ name, answer }) => `${nameIn(names.knockouts, name)}: ${names.answers[answer]}`,
  );
  return [
    rule,
    heading(2, `${entry.rank}. ${entry.name}`),
    text(`${names.verdicts[entry.verdict]} · ${points}`),
    quiet(about.join(' · ')),
    ...(knockouts.length > 0 ? [quiet(`${words.knockouts}: ${knockouts.join(', ')}`)] : []),
    ...reasonBlocks(entry, language),
  ];
};

export const shortlistPaper = (
  list: ShortlistExport,
  { language, letterhead }: { readonly language: Language; readonly letterhead: Letterhead },
): Paper => {
  const words = exportWords[language];
  const under = [
    list.role.client && `${words.for} ${list.role.client}`,
    `${words.asOf} ${formatsIn(language).day(list.rankedAt)}`,
  ];
  return {
    title: `${words.shortlist}: ${list.role.title}`,
    language,
    head: letterhead,
    blocks: [
      quiet(under.filter((part) => part !== null).join(' · ')),
      ...(list.entries.length === 0 ? [text(words.empty)] : []),
      ...list.entries.flatMap((entry) => entryBlocks(entry, language)),
    ],
    foot: (page, pages) => `${words.people} ${words.page(page, pages)}`,
  };
};
