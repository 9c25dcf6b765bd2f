/** When the nightly run starts: a cron pattern in words, for the common case of once a day; others are shown as they are. */
import { inBoth } from './in-both.ts';

export interface Nightly {
  readonly pattern: string;
  readonly timeZone: string;
}

export const nightlyWords = inBoth(
  { daily: (time: string, zone: string) => `every day at ${time} (${zone})` },
  { daily: (time: string, zone: string) => `jeden Tag um ${time} Uhr (${zone})` },
);

export const nightlyInWords = ({ pattern, timeZone }: Nightly, words: (typeof nightlyWords)['en']): string => {
  const [, minute, hour] = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(pattern.trim()) ?? [];
  if (minute === undefined || hour === undefined) return `${pattern} (${timeZone})`;
  return words.daily(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, timeZone);
};
