/** A cron pattern -> words, for the common case of once a day; others are shown as they are. */
export const nightlyInWords = ({
  pattern,
  timeZone,
}: {
  readonly pattern: string;
  readonly timeZone: string;
}): string => {
  const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(pattern.trim());
  if (daily === null) return `${pattern} (${timeZone})`;
  const [, minute = '0', hour = '0'] = daily;
  return `every day at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} (${timeZone})`;
};
