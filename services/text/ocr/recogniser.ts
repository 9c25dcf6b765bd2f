/**
 * Tesseract, with language data from installed packages: nothing is downloaded. One worker knows one language; the first
 * page tells which one that should be.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import { detectLanguage } from '../detect-language.ts';
import { type Picture, toPng } from './picture.ts';

export interface Word {
  readonly text: string;
  /** 0..1 */
  readonly confidence: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Baseline. */
  readonly y: number;
  /** Font size, estimated from the row. All in pixels. */
  readonly size: number;
}

export interface Recogniser {
  /** Words with their places on the picture. */
  recognise(picture: Picture): Promise<Word[]>;
  close(): Promise<void>;
}

const models: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
};

const require = createRequire(import.meta.url);

const dataFolder = (model: string): string =>
  join(dirname(require.resolve(`@tesseract.js-data/${model}/package.json`)), '4.0.0_best_int');

const startWorker = async (model: string) => {
  const worker = await createWorker(model, OEM.LSTM_ONLY, {
    langPath: dataFolder(model),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300', debug_file: '/dev/null' });
  return worker;
};

type Worker = Awaited<ReturnType<typeof startWorker>>;

const wordsOf = async (worker: Worker, picture: Picture): Promise<Word[]> => {
  const { data } = await worker.recognize(toPng(picture), {}, { text: false, blocks: true });
  return (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.flatMap((line) => {
        const { x0, y0, x1, y1 } = line.baseline;
        const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
        const height = line.rowAttributes?.rowHeight || line.bbox.y1 - line.bbox.y0;
        return line.words.map((word) => ({
          text: word.text,
          confidence: word.confidence / 100,
          x: word.bbox.x0,
          width: word.bbox.x1 - word.bbox.x0,
          height: word.bbox.y1 - word.bbox.y0,
          y: Math.abs(slope) < 0.2 ? y0 + slope * (word.bbox.x0 - x0) : line.bbox.y1,
          size: height * 0.8,
        }));
      }),
    ),
  );
};

/** `language` when it is known from other pages; otherwise the first page decides. */
export const createRecogniser = (language: string | null): Recogniser => {
  let model = models[language ?? 'en'] ?? 'eng';
  let settled = language !== null && language in models;
  let worker: Worker | null = null;
  return {
    recognise: async (picture) => {
      worker ??= await startWorker(model);
      const words = await wordsOf(worker, picture);
      if (settled) return words;
      const found = detectLanguage(words.map((word) => word.text).join(' '));
      settled = found !== null;
      const better = models[found ?? 'en'] ?? 'eng';
      if (better === model) return words;
      await worker.terminate();
      model = better;
      worker = await startWorker(model);
      return wordsOf(worker, picture);
    },
    close: async () => {
      await worker?.terminate();
    },
  };
};
