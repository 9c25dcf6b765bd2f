/**
 * Which language a text is in. CVs are full of product names and lists without grammar, so the little words of each
 * language are counted first; only where there are too few of them is the letter statistics of tinyld asked.
 */
import { detectAll } from 'tinyld';

/** Words that are frequent in one language and rare or missing in its neighbours here. */
const littleWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of with for from to by as at is are was were this that my their which our we you who not has have been into across between'.split(
    ' ',
  ),
  de: 'der die das und mit für von bei im zur zum den dem des ist sind wurde nicht auf als auch eine einer einen sowie nach über durch wir unsere ihre sich werden zwischen'.split(
    ' ',
  ),
  fr: 'le les des et du une pour avec dans sur aux par est sont chez entre nous vous notre votre qui que ce cette ou où été leur plus'.split(
    ' ',
  ),
  es: 'el los las y del una para con por en como entre que su sus nuestro desde hasta más sobre al se lo también fue o sin según'.split(
    ' ',
  ),
  it: 'il gli della delle dei del di una per con nel nella che è sono dal al tra come più anche ed presso degli alla sono nostro'.split(
    ' ',
  ),
  nl: 'het een van en voor met bij naar op aan door ook niet als zijn wordt onze je wij te die uit tot over is heb tussen deze'.split(
    ' ',
  ),
  pt: 'os das dos uma com para por em no na nos nas ao pela pelo são não mais e à às também desde até entre foi seu sua'.split(
    ' ',
  ),
  pl: 'w z na do i oraz dla przez od się jest nie po przy jako lub pod ze są'.split(' '),
  cs: 'a v na s pro se je do jako ve při od podle nebo k byl byla'.split(' '),
  sv: 'och för med av till på som ett det att inom från är en har vid'.split(' '),
  da: 'og for med af til på som et det at inden fra er en har ved'.split(' '),
};

const owners = new Map<string, string[]>();
for (const [language, words] of Object.entries(littleWords))
  for (const word of words) owners.set(word, [...(owners.get(word) ?? []), language]);

const enoughLetters = /^(?:\P{L}*\p{L}){40}/u;
const sample = 20_000;

const countLittleWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = owners.get(word);
    for (const language of languages ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1 / (languages?.length ?? 1));
  }
  return counts;
};

const withoutAddress = (word: string): string => (word.includes('@') || word.includes('/') ? ' ' : word);

/** ISO 639-1 of most of the text, null when there is too little of it. */
export const detectLanguage = (text: string): string | null => {
  const plain = text.slice(0, sample).replace(/\S+/gu, withoutAddress);
  if (!enoughLetters.test(plain)) return null;
  const ranked = [...countLittleWords(plain)].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best && best[1] >= 3 && best[1] >= (second?.[1] ?? 0) * 1.3) return best[0];
  const guess = detectAll(plain.slice(0, 4000), { only: Object.keys(littleWords) })[0]?.lang;
  return guess ?? best?.[0] ?? null;
};
