/** What is told in the languages of explanations.yml. */

/** What a sentence says, before a language is chosen: a key of explanations.yml and what fills its gaps. */
export interface Phrase {
  readonly key: string;
  /** Text, or another phrase said inside this one. */
  readonly values: Readonly<Record<string, string | Phrase>>;
}

/** Something said of a fit that claims nothing of anybody: a question, or what would be if. */
export interface Told {
  /** In English; `explainTold` says the same phrase in the other languages. */
  readonly sentence: string;
  readonly phrase: Phrase;
}

/** A warning in plain words. */
export interface ToldFlag {
  /** In English. */
  readonly message: string;
  /** For the other languages; left out by what was read before they were told in them. */
  readonly phrase?: Phrase;
}
