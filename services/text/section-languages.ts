/** Which language each section is written in: CVs mix them, and a German CV may hold an English summary. */
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import { detectLanguage } from './detect-language.ts';

/** ISO 639-1 per section, in their order; a section too short to tell has the document's language. */
export const sectionLanguages = (
  text: DocumentText,
  sections: readonly { readonly from: number; readonly to: number }[],
): readonly (string | null)[] => {
  const lines = linesOf(text);
  return sections.map(({ from, to }) => {
    const own = lines
      .slice(from, to)
      .map((line) => line.text)
      .join('\n');
    return own.length < 200 ? text.language : (detectLanguage(own) ?? text.language);
  });
};
