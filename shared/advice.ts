import type { InputErrorCode } from './errors.ts';

/** What a recruiter can do about a file that cannot be used. */
const advice: Readonly<Record<InputErrorCode, string>> = {
  empty: 'Copy the file again; the first copy was probably cut short.',
  'no-text': 'Open the file: if it shows text, save it as PDF or DOCX again; if it is blank, ask for another copy.',
  'too-large': 'Save it with smaller pictures or fewer pages, or as text, and drop that.',
  encrypted: 'Remove the password (open, then "save as" without protection) and drop the file again.',
  damaged: 'Open the file and save it again, or ask the sender for another copy.',
  'unknown-format': 'Save it as PDF, DOCX or plain text and drop that.',
  bomb: 'Do not open it. Ask the sender for the document as a plain PDF.',
  timeout: 'Save it as PDF or plain text again and drop that; very complex pages take too long to read.',
  'out-of-memory': 'Save it with smaller pictures or fewer pages and drop that.',
  'not-a-cv': 'If it is a CV or a brief all the same, say so on the intake page; else nothing needs to be done.',
};

export const adviceFor = (code: InputErrorCode): string => advice[code];
