import type { Fit } from '../../../../shared/model/fit.ts';
import { useView } from '../view-context.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The fit in English and in the brief's language, to be copied into a mail to the client. */
export const MailText = ({ fit, briefLanguage }: { fit: Fit; briefLanguage: string | null }) => {
  const { mailOf } = useView();
  const languages = [...new Set(['en', briefLanguage ?? 'en'])];
  return (
    <details class="mail-text">
      <summary>Text to paste into a mail</summary>
      {languages.map((language) => {
        const text = mailOf(fit, language);
        return (
          <label key={language}>
            {names.of(language)}
            <textarea readOnly lang={language} rows={Math.min(16, text.split('\n').length)}>
              {text}
            </textarea>
          </label>
        );
      })}
    </details>
  );
};
