/** Pictures as grey bytes: what OCR works on. Rows from the top, one byte per pixel, 0 is black. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** RGBA on white paper -> grey. */
export const greyOf = (rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Picture => {
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i += 1, p += 4) {
    const alpha = rgba[p + 3] ?? 255;
    const luma = (77 * (rgba[p] ?? 0) + 150 * (rgba[p + 1] ?? 0) + 29 * (rgba[p + 2] ?? 0)) >> 8;
    grey[i] = alpha === 255 ? luma : 255 - (((255 - luma) * alpha) >> 8);
  }
  return { width, height, grey };
};

const canvasOf = (picture: Picture) => {
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(picture.width, picture.height);
  for (let i = 0, p = 0; i < picture.grey.length; i += 1, p += 4) {
    const value = picture.grey[i] ?? 255;
    data.data[p] = value;
    data.data[p + 1] = value;
    data.data[p + 2] = value;
    data.data[p + 3] = 255;
  }
  context.putImageData(data, 0, 0);
  return canvas;
};

export const toPng = (picture: Picture): Buffer => canvasOf(picture).toBuffer('image/png');

const draw = (
  picture: Picture,
  size: { readonly width: number; readonly height: number },
  place: (context: SKRSContext2D) => void,
): Picture => {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  place(context);
  context.drawImage(canvasOf(picture), 0, 0);
  const image = context.getImageData(0, 0, size.width, size.height);
  return greyOf(image.data, size.width, size.height);
};

export const scale = (picture: Picture, factor: number): Picture => {
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  return draw(picture, { width, height }, (context) => context.scale(width / picture.width, height / picture.height));
};

/** Clockwise by any number of degrees; quarter turns swap the sides, small angles keep the frame. */
export const rotate = (picture: Picture, degrees: number): Picture => {
  const swaps = Math.abs(degrees % 180) === 90;
  const size = swaps ? { width: picture.height, height: picture.width } : picture;
  return draw(picture, size, (context) => {
    context.translate(size.width / 2, size.height / 2);
    context.rotate((degrees * Math.PI) / 180);
    context.translate(-picture.width / 2, -picture.height / 2);
  });
};

/** Share of dark pixels; a blank page has next to none. */
export const inkOf = (picture: Picture): number => {
  let dark = 0;
  for (const value of picture.grey) if (value < 140) dark += 1;
  return dark / picture.grey.length;
};
