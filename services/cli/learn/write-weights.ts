import {
  type BriefType,
  briefTypes,
  type PartName,
  partNames,
  type Weights,
} from '../../../shared/lexicon/schema/weights.ts';

const row = (part: PartName, points: Readonly<Record<BriefType, number>>): string =>
  `  ${part}: { ${briefTypes.map((type) => `${type}: ${points[type]}`).join(', ')} }`;

const formatted = (line: string): string => (line.length <= 120 ? line : line.replace(': {', ':\n    {'));

/** The text of weights.yml with other points; everything else, comments too, stays as it is. */
export const withParts = (yaml: string, parts: Weights['parts']): string => {
  const from = yaml.search(/^parts:$/m);
  const to = yaml.indexOf('\n\n', from);
  if (from < 0 || to < 0) throw new Error('weights.yml has no list of parts');
  return `${yaml.slice(0, from)}parts:\n${partNames.map((part) => formatted(row(part, parts[part]))).join('\n')}${yaml.slice(to)}`;
};
