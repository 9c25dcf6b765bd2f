/** What every page knows of whoever looks at it, without being told by each route. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fit } from '../../../shared/model/fit.ts';
import type { Told, ToldFlag } from '../../../shared/model/told.ts';
import type { Visitor } from '../access/visitor.ts';
import { type Formats, formatsIn } from '../words/formats.ts';
import type { InBoth, Language } from '../words/in-both.ts';

export interface View {
  /** null: nobody has signed in. */
  readonly visitor: Visitor | null;
  readonly language: Language;
  /** Who somebody is stays hidden. */
  readonly blind: boolean;
  /** Of the page, with its query: where a switch leads back to. */
  readonly here: string;
  /** What the page is as new as; null where it does not update itself. */
  readonly seenTag: string | null;
  /** A sentence of a fit in a language; unless stated, the one of the view. */
  readonly tell: (told: Told, language?: string) => string;
  /** A warning, likewise. */
  readonly tellFlag: (flag: ToldFlag) => string;
  /** Why somebody moved. */
  readonly tellCause: (cause: string) => string;
  /** The same of somebody who is said to be new already; null where nothing is left to say. */
  readonly tellEntry: (cause: string) => string | null;
  /** Of an industry, by its English name. */
  readonly industryName: (name: string) => string;
  /** A fit as plain text to paste into a mail. */
  readonly mailOf: (fit: Fit, language: string) => string;
}

export const ViewContext = createContext<View>({
  visitor: null,
  language: 'en',
  blind: false,
  here: '/',
  seenTag: null,
  tell: ({ sentence }) => sentence,
  tellFlag: ({ message }) => message,
  tellCause: (cause) => cause,
  tellEntry: (cause) => cause,
  industryName: (name) => name,
  mailOf: () => '',
});

export const useView = (): View => useContext(ViewContext);

export const useWords = <Words>(words: InBoth<Words>): Words => words[useView().language];

export const useFormats = (): Formats => formatsIn(useView().language);
