/** Size and orientation of a picture from its first bytes, before anything is decoded. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns that bring it upright (EXIF). */
  readonly turns: 0 | 1 | 2 | 3;
}

const exifTurns: Readonly<Record<number, 0 | 1 | 2 | 3>> = { 1: 0, 3: 2, 6: 1, 8: 3 };

/** Tag 0x0112 of the first directory of an EXIF block. */
const orientationOf = (view: DataView, start: number): 0 | 1 | 2 | 3 => {
  if (start + 14 > view.byteLength || view.getUint32(start) !== 0x45786966) return 0;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > view.byteLength) return 0;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < Math.min(entries, 64); i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return 0;
    if (view.getUint16(entry, little) === 0x0112) return exifTurns[view.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
};

const jpegHeader = (view: DataView): ImageHeader | null => {
  let turns: ImageHeader['turns'] = 0;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) {
      at += 1;
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) turns = orientationOf(view, at + 4);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), turns };
    at += 2 + length;
  }
  return null;
};

/** PNG and JPEG; null when the header cannot be read. */
export const imageHeader = (bytes: Uint8Array): ImageHeader | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 26) return null;
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20), turns: 0 };
  return view.getUint16(0) === 0xffd8 ? jpegHeader(view) : null;
};
