/**
 * YAML files -> one frozen, checked Lexicon with a content hash.
 *
 * Every file of the lexicon is named here with its strict schema: an unknown key, a missing
 * example or a file nobody reads stops the process before it takes a job.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { briefHeadings } from './schema/brief-headings.ts';
import { cells } from './schema/cells.ts';
import { certificates } from './schema/certificates.ts';
import { clarifications, clarificationWords } from './schema/clarifications.ts';
import { conditions } from './schema/conditions.ts';
import { contexts } from './schema/contexts.ts';
import { dates } from './schema/dates.ts';
import { degrees } from './schema/degrees.ts';
import { documentKindWords } from './schema/document-kinds.ts';
import { employers } from './schema/employers.ts';
import { everyday } from './schema/everyday.ts';
import { explanations } from './schema/explanations.ts';
import { fluency } from './schema/fluency.ts';
import { gaps } from './schema/gaps.ts';
import { handsOn } from './schema/hands-on.ts';
import { headings } from './schema/headings.ts';
import { industries } from './schema/industries.ts';
import { integrations } from './schema/integrations.ts';
import { knockouts } from './schema/knockouts.ts';
import { labels } from './schema/labels.ts';
import { levels } from './schema/levels.ts';
import { lookAlikes } from './schema/look-alikes.ts';
import { methods } from './schema/methods.ts';
import { modality } from './schema/modality.ts';
import { places } from './schema/places.ts';
import { productModules } from './schema/product-modules.ts';
import { productTransfer } from './schema/product-transfer.ts';
import { productVendors } from './schema/product-vendors.ts';
import { products } from './schema/products.ts';
import { protectedAttributes } from './schema/protected.ts';
import { samePerson } from './schema/same-person.ts';
import { scope } from './schema/scope.ts';
import { seniority } from './schema/seniority.ts';
import { skills } from './schema/skills.ts';
import { spokenLanguages } from './schema/spoken-languages.ts';
import { standards } from './schema/standards.ts';
import { titles } from './schema/titles.ts';
import { verbs } from './schema/verbs.ts';
import { weights } from './schema/weights.ts';

/** File name without `.yml` -> schema of its content. */
export const lexiconFiles = {
  'brief-headings': briefHeadings,
  cells,
  contexts,
  conditions,
  degrees,
  certificates,
  dates,
  'document-kinds': documentKindWords,
  employers,
  everyday,
  explanations,
  fluency,
  gaps,
  'hands-on': handsOn,
  headings,
  industries,
  integrations,
  clarifications,
  'clarification-words': clarificationWords,
  knockouts,
  labels,
  levels,
  'look-alikes': lookAlikes,
  methods,
  modality,
  places,
  'product-modules': productModules,
  'product-transfer': productTransfer,
  'product-vendors': productVendors,
  products,
  protected: protectedAttributes,
  'same-person': samePerson,
  scope,
  seniority,
  skills,
  'spoken-languages': spokenLanguages,
  standards,
  titles,
  verbs,
  weights,
} as const satisfies Record<string, z.ZodType>;

type Files = typeof lexiconFiles;

/** What the files say, plus `version`: the first 12 hex digits of the SHA-256 over names and contents. */
export type Lexicon = { readonly [N in keyof Files]: z.infer<Files[N]> } & { readonly version: string };

/** The content of one file, or the fault with its line when it is no YAML. */
const readYaml = (source: string): { readonly content: unknown } | { readonly fault: string } => {
  try {
    return { content: load(source, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { fault: `line ${(error.mark?.line ?? 0) + 1}: ${error.reason}` };
  }
};

/**
 * Reads and checks the lexicon in `folder`.
 * @throws Error that lists every fault of every file at once, with file and path.
 */
export const loadLexicon = (folder: string = import.meta.dirname): Lexicon => {
  const faults: string[] = [];
  const hash = createHash('sha256');
  const entries: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries<z.ZodType>(lexiconFiles).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = readFileSync(join(folder, `${name}.yml`), 'utf8');
    hash.update(`${name}\n${source}\n`);
    const read = readYaml(source);
    if ('fault' in read) {
      faults.push(`${name}.yml: ${read.fault}`);
      continue;
    }
    const result = schema.safeParse(read.content);
    if (result.success) entries[name] = result.data;
    else for (const issue of result.error.issues) faults.push(`${name}.yml: ${issue.path.join('.')}: ${issue.message}`);
  }
  const unread = readdirSync(folder).filter((file) => file.endsWith('.yml') && !(file.slice(0, -4) in lexiconFiles));
  faults.push(...unread.map((file) => `${file}: nobody reads this file`));
  if (faults.length > 0) throw new Error(`The lexicon has ${faults.length} faults:\n${faults.join('\n')}`);
  return Object.freeze({ ...entries, version: hash.digest('hex').slice(0, 12) }) as Lexicon;
};
