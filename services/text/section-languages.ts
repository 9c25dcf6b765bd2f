/** Which language each section is written in: CVs mix them, and a German CV may hold an English summary. */
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import { detectLanguage } from './detect-language.ts';

/** The sections with their language (ISO 639-1); one too short to tell has the document's. */
export const withLanguages = <Section extends { readonly from: number; readonly to: number }>(
  text: DocumentText,
  sections: readonly Section[],
): readonly (Section & { readonly language: string | null })[] => {
  const lines = linesOf(text);
  return sections.map((section) => {
    const own = lines
      .slice(section.from, section.to)
      .map((line) => line.text)
      .join('\n');
    return { ...section, language: own.length < 200 ? text.language : (detectLanguage(own) ?? text.language) };
  });
};
