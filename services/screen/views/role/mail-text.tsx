import type { Fit } from '../../../../shared/model/fit.ts';
import { mailWords } from '../../words/role.ts';
import { useFormats, useView, useWords } from '../view-context.ts';

/** The fit in English and in the brief's language, to be copied into a mail to the client. */
export const MailText = ({ fit, briefLanguage }: { fit: Fit; briefLanguage: string | null }) => {
  const { mailOf } = useView();
  const words = useWords(mailWords);
  const { languageName } = useFormats();
  const languages = [...new Set(['en', briefLanguage ?? 'en'])];
  return (
    <details class="mail-text">
      <summary>{words.title}</summary>
      {languages.map((language) => {
        const text = mailOf(fit, language);
        return (
          <label key={language}>
            {languageName(language)}
            <textarea readOnly lang={language} rows={Math.min(16, text.split('\n').length)}>
              {text}
            </textarea>
          </label>
        );
      })}
    </details>
  );
};
