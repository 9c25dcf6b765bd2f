import { exportWords } from '../words/exports.ts';
import { useView, useWords } from './view-context.ts';

/** Viewers look; what leaves the house is a recruiter's. */
const useMayExport = (): boolean => {
  const { visitor } = useView();
  return visitor !== null && visitor.role !== 'viewer';
};

const formats = ['pdf', 'xlsx', 'csv', 'json'] as const;

export const ShortlistExports = ({ here }: { readonly here: string }) => {
  const words = useWords(exportWords);
  const { blind } = useView();
  const naming = blind ? (['no'] as const) : (['yes', 'no'] as const);
  return useMayExport() ? (
    <details class="panel">
      <summary>{words.title}</summary>
      {naming.map((names) => (
        <p key={names}>
          {words.shortlist} {names === 'yes' ? words.named : words.nameless}:{' '}
          {formats.map((format) => (
            <>
              <a href={`${here}/shortlist.${format}?names=${names}`} download>
                {format.toUpperCase()}
              </a>{' '}
            </>
          ))}
        </p>
      ))}
      <p>
        <a href={`${here}/job-posting.json`} download>
          {words.posting}
        </a>
      </p>
    </details>
  ) : null;
};

export const ResumeExport = ({ candidateId }: { readonly candidateId: string }) => {
  const words = useWords(exportWords);
  return useMayExport() ? (
    <p>
      <a href={`/candidates/${candidateId}/resume.json`} download>
        {words.resume}
      </a>
    </p>
  ) : null;
};
