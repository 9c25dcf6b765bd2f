/** natural is used by deep path only (its root loads database drivers and reads `.env`); deep paths bring no types. */
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { stem(token: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  class TfIdf {
    addDocument(words: readonly string[]): void;
    tfidfs(terms: readonly string[]): readonly number[];
    listTerms(index: number): readonly { readonly term: string; readonly tfidf: number }[];
  }
  export = TfIdf;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const distance: (one: string, other: string, options: { readonly ignoreCase?: boolean }) => number;
  export = distance;
}
