const counted =
  '\\d{1,5}\\s?(?:MA|FTE|Mitarbeiter\\w{0,9}|Mitarbeitende\\w{0,9}|Personen|people|persons?|staff|reports|employees|engineers|sites?|plants?|Werke|usines|personnes|collaborateurs|personas|persone|collaboratori|personen|mensen|medewerkers|pessoas|plantas|stabilimenti)(?![\\p{L}])';

const headCount = new RegExp(`(?:,\\s${counted}.{0,40}|\\s\\(${counted}[^()]{0,60}\\))$`, 'iu');

/** "Head of plant IT, 14 people": how many is no part of what one is called. */
export const withoutHeadCount = (title: string): string => title.replace(headCount, '');
