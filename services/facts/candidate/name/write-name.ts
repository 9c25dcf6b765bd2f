/** A name in capitals -> the name as a person writes it. */
export const academic =
  /^(?:Prof\.?|Dr\.?|Dr\.?-?\s?Ing\.?|Dr\.\s?rer\.\s?nat\.?|[Ii]ng\.?|ir\.?|drs\.?|Dipl\.?-?\s?\p{L}{2,8}\.?|PhD|Dott\.?|Dott\.ssa|Eng\.?|Engº|M\.?Sc\.?|Mag\.?|Ph\.D\.?)$/u;

/** A degree in front of a name that is no form of address, as a doctorate is: "Dipl.-Wirt.-Ing.", "Ing.", "M.Sc.". */
export const degree =
  /^(?:[Dd]ipl\.?(?:-\p{L}{2,12}\.?|\s\p{Lu}\p{L}{1,8}\.){0,3}|[Ii]ng\.?|[Ii]r\.?|[Dd]rs\.|[Ee]ng\.?|Engº|Mag\.|[BM]\.?\s?(?:Sc|Eng|A)\.?|MBA|Bc\.|Mgr\.?)(?=\s)/u;

export const particle =
  /^(?:von|van|de|der|den|del|della|di|da|dos|das|do|du|la|le|las|los|el|al|bin|ibn|ben|zu|zur|ter|ten|te|y|e|i|d'|D'|af|av|op|'t|O’|van’t|St\.)$/iu;

export const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u;

export const titled = (word: string): string => {
  const lower = word.toLocaleLowerCase();
  return lower.replace(/(^|[-'’])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toLocaleUpperCase());
};

const celtic = (word: string): string =>
  word.replace(
    /^(Mc|Mac(?=[^aehiklo]))(\p{L})/u,
    (_, lead: string, letter: string) => lead + letter.toLocaleUpperCase(),
  );

/** "JOSÉ DE LA CRUZ" → "José de la Cruz"; what is not in capitals stays as it is. */
export const writeName = (text: string): string => {
  const words = text.split(/\s+/);
  const shouted = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1 && !academic.test(word));
  return words
    .map((word, at) => {
      if (at > 0 && particle.test(word) && shouted.length > 1) return word.toLocaleLowerCase();
      if (academic.test(word) || initial.test(word)) return word;
      const all = word.replace(/[^\p{L}]/gu, '');
      if (all.length < 2 || all !== all.toLocaleUpperCase()) return word;
      return celtic(titled(word));
    })
    .join(' ');
};
