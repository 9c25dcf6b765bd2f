/**
 * Head and tail of a file -> whether it seems to be all there.
 *
 * Some file servers reserve the full size before the bytes arrive, so size and time stand still while the content is
 * missing. A PDF ends with its `%%EOF`, an archive (DOCX, ODT, ZIP) with its central directory.
 */

/** An archive's end record may be followed by a comment of up to 65,535 bytes. */
export const tailBytes = 66_000;
export const headBytes = 8;

const pdfEndWithin = 2_048;

export const looksComplete = (head: Buffer, tail: Buffer): boolean => {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return tail.subarray(-pdfEndWithin).includes('%%EOF');
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return tail.includes('PK\x05\x06', 0, 'latin1');
  return head.some((byte) => byte !== 0);
};
