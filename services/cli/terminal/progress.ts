/** Counts -> a bar on a terminal, plain lines elsewhere; always on standard error, so that output can be piped. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, total: number, words: string) => void;
  readonly stop: () => void;
}

const bar = (stream: NodeJS.WriteStream): Progress => {
  const shown = new SingleBar(
    { stream, format: '{bar} {value}/{total}  {words}', hideCursor: true, clearOnComplete: true, fps: 10 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total, words) => {
      if (started) shown.setTotal(total);
      else shown.start(total, done, { words });
      started = true;
      shown.update(done, { words });
    },
    stop: () => shown.stop(),
  };
};

/** One line for each tenth done, and whenever the words change. */
const lines = (stream: NodeJS.WriteStream): Progress => {
  let last = '';
  return {
    update: (done, total, words) => {
      const tenth = total === 0 ? 0 : Math.floor((done * 10) / total);
      const mark = `${tenth}/${words}`;
      if (mark === last) return;
      last = mark;
      stream.write(`${words}: ${done} of ${total}\n`);
    },
    stop: () => {},
  };
};

export const createProgress = (stream: NodeJS.WriteStream): Progress => (stream.isTTY ? bar(stream) : lines(stream));
