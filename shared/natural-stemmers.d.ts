/** natural is used by deep path only (its root loads database drivers and reads `.env`); deep paths bring no types. */
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { stem(token: string): string };
  export = stemmer;
}
