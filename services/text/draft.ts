/** What a format's reader hands over; `finishText` numbers, trims and completes it. */
import type {
  Attachment,
  Box,
  DocumentDate,
  DocumentFormat,
  HiddenReason,
  LinePlace,
  ReadingWarning,
} from '../../shared/model/document.ts';

export interface DraftLine {
  readonly text: string;
  readonly box?: Box | null;
  readonly size?: number | null;
  readonly bold?: boolean;
  readonly heading?: boolean;
  readonly place?: LinePlace;
  readonly bullet?: boolean;
  readonly gapBefore?: boolean;
  readonly confidence?: number | null;
}

export interface DraftPage {
  readonly width?: number | null;
  readonly height?: number | null;
  readonly source?: 'text' | 'ocr';
  readonly turned?: number;
  readonly lines: readonly DraftLine[];
}

export interface DraftHidden {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly reason: HiddenReason;
}

export interface DraftText {
  readonly format: DocumentFormat;
  readonly pages: readonly DraftPage[];
  readonly hidden?: readonly DraftHidden[];
  readonly dated?: DocumentDate | null;
  readonly attachments?: readonly Attachment[];
  readonly warnings?: readonly ReadingWarning[];
}
