/** "1. Engineer, Foo Ltd", "[12] Foo Ltd", "#3 Foo": the number is no part of the name. */
export const numbering = /^\s{0,4}(?:\d{1,2}[.)]|[[(]\d{1,2}[\])]|#\d{1,2}[:.]?)\s+(?=\p{L})/u;
