/** Languages of the interface. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. */
export type InBoth<Words> = Readonly<Record<Language, Words>>;

/** A word that is missing in one of the languages does not compile. */
export const inBoth = <Words extends object>(en: Words, de: NoInfer<Words>): InBoth<Words> => ({ en, de });
