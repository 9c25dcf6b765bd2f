/** Wrong arguments: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something the person at the terminal can put right: its message is all they see; exit code 1. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

export const usage = `shortlist95: drop CVs and client briefs into a folder, get ranked shortlists with their reasons

  npx shortlist95 start                start everything; watches uploads/cvs and uploads/briefs
  npx shortlist95 demo [--once]        the same with sample documents; --once ends when the shortlists are printed
  npx shortlist95 rank --cvs DIR --briefs DIR [--json FILE] [--top N]
                                       rank the CVs in one folder for the briefs in another, once; both stay untouched
  npx shortlist95 rematch [--stop]     match all open roles again; --stop ends the run that is under way
  npx shortlist95 status               what is in hand and what was decided
  npx shortlist95 web                  intake and pages only, for several machines
  npx shortlist95 worker               workers only, any number of them
  npx shortlist95 eval [--json FILE]   score the product on its labelled documents
  npx shortlist95 learn [--write] [--json FILE]
                                       what recruiters decided, as proposed weights with their figures
  npx shortlist95 audit [--categories FILE] [--json FILE]
                                       impact ratios over the pool, and what swapping names changes
  npx shortlist95 sign-in-link [--email ADDRESS]
                                       a way in: prints a link that is good for one sign-in
  npx shortlist95 backup --to FILE     everything in one file, while the product works
  npx shortlist95 restore --from FILE [--force]
                                       a backup into this machine; --force replaces what is there
  npx shortlist95 rotate-key           seal all originals with the first key of ORIGINALS_KEY
  npx shortlist95 audit-log --verify   whether the audit log is whole; exit code 1 when it is not
  npx shortlist95 export-person --candidate ID | --email ADDRESS --to DIR
                                       all that is held on a person, and a letter on how they were assessed
  npx shortlist95 export-case --correction ID | --candidate ID --to DIR
                                       what recruiters put right, as golden cases with another name and address
  npx shortlist95 erase --candidate ID | --email ADDRESS
                                       forget a person: documents, texts, scores, notes; a tombstone without a name stays
  npx shortlist95 help                 this text

Settings are environment variables or lines of .env; .env.example names them all.`;
