/** "3 years 2 months", as networks print it beside a period. */
export const printedDuration =
  /[\s·•|,(]{0,4}(?<![\p{L}\d])\d{1,2}\s?(?:years?|yrs?|jahre?n?|ans?|años?|anni|anno|jaar|anos?|months?|mos?|mois|monate?|meses|mes|mês|mesi|maanden|mnd)\b(?:\s?(?:and|und|et|y|e|en)?\s?\d{1,2}\s?(?:months?|mos?|mois|monate?|meses|mes|mês|mesi|maanden|mnd)\b)?\.?\s?\)?/giu;

/** "(6 months, extended once)" says how long, not who. */
export const bracketedDuration =
  /\([^()]{0,40}(?<!\d)\d{1,2}\+?\s?(?:years?|yrs?|jahre?n?|ans|años|anni|jaar|anos|months?|mos?|mois|monate?n?|meses|mesi|maanden|mnd)\b[^()]{0,40}\)/giu;
