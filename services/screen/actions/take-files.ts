/** The files of a form or of a program, taken one after the other; `folder` says what they are and comes before them. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ScreenOptions, Upload } from '../screen-options.ts';

export const uploadFolder = z.enum(['cvs', 'briefs']).nullable().catch(null);

export interface TakenFile {
  readonly name: string;
  readonly upload: Upload;
}

/** Files sent at once. */
export const mostFiles = 100;

export const takeFiles = async (
  request: FastifyRequest,
  { takeUpload, largestUpload }: Pick<ScreenOptions, 'takeUpload' | 'largestUpload'>,
): Promise<readonly TakenFile[]> => {
  const taken: TakenFile[] = [];
  let folder: 'cvs' | 'briefs' | null = null;
  for await (const part of request.parts({
    limits: { fileSize: largestUpload + 1, files: mostFiles, fields: 10 },
  })) {
    if (part.type === 'field') {
      if (part.fieldname === 'folder') folder = uploadFolder.parse(part.value);
      continue;
    }
    const bytes = await part.toBuffer();
    // A form without a file sends one without a name.
    if (part.filename === '' && bytes.length === 0) continue;
    const upload = await takeUpload({ name: part.filename, bytes: part.file.truncated ? null : bytes, folder });
    taken.push({ name: part.filename, upload });
  }
  return taken;
};
