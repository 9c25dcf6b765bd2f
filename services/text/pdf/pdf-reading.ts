import type { DraftHidden } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import type { PdfLine } from './lines-of-page.ts';
import type { needsOcr } from './usable-text.ts';

export interface ReadPage {
  readonly lines: PdfLine[];
  readonly width: number;
  readonly height: number;
  readonly source: 'text' | 'ocr';
  /** Degrees clockwise, before OCR. */
  readonly turned: number;
  readonly hidden: readonly DraftHidden[];
  readonly ocr: ReturnType<typeof needsOcr>;
}

export interface PdfReading {
  readonly limits: ReadingLimits;
  readonly onProgress: (progress: { readonly page: number; readonly pages: number }) => void;
}
