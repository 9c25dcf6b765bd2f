import type { Brief } from '../../../../shared/model/brief.ts';
import { briefFrom } from '../../../support/brief-facts.ts';

/** A sentence in each language, long enough to tell the language by. */
const openings = {
  en: 'The conditions of this role follow here, one by one, as the plant gave them to us.',
  de: 'Die Bedingungen der Stelle folgen hier, eine nach der anderen, wie das Werk sie genannt hat.',
  fr: "Les conditions du poste suivent ici, l'une après l'autre, comme l'usine nous les a données.",
  es: 'Las condiciones del puesto siguen aquí, una por una, como nos las dio la fábrica.',
  it: 'Le condizioni della posizione sono queste e non cambiano, come deciso dallo stabilimento.',
  nl: 'De voorwaarden van de functie volgen hier, een voor een, zoals de fabriek ze ons gaf.',
  pt: 'As condições da função seguem aqui, uma a uma, como a fábrica as deu para nós.',
} as const;
export type Spoken = keyof typeof openings;

/** A short brief in one language that says, besides its opening, these lines. */
export const readRemark = async (language: Spoken, ...lines: readonly string[]): Promise<Brief> =>
  briefFrom(`MES\n\n${openings[language]}\n\n${lines.join('\n')}\n`);

/** Demands under a heading of musts in a brief of this language. */
export const readDemand = async (language: Spoken, item: string): Promise<Brief['demands'][number] | undefined> => {
  const brief = await briefFrom(`# MES\n\n${openings[language]}\n\n## Requirements\n\n- ${item}\n`, 'x.md');
  return brief.demands.find(({ block, text }) => block !== 'title' && item.includes(text.slice(0, 12)));
};
