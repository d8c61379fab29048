import { InvalidArgumentError, Option } from 'commander';

/** Where benchmarks keep their graphs. */
export const dataOption = (): Option =>
  new Option('--data <folder>', 'folder of the graphs that benchmarks keep').default('.whomet/bench');

/** Sizes of the worlds, in reports, smallest first. */
export const sizesOption = (otherwise: readonly number[]): Option =>
  new Option('--reports <numbers>', 'sizes of the synthetic graphs in reports, with commas between')
    .argParser(sizes)
    .default(otherwise, otherwise.join(','));

export const seedOption = (): Option =>
  new Option('--seed <word>', 'the same seed makes the same graph').default('whomet');

export const outOption = (): Option =>
  new Option('--out <file>', 'write the tables into this Markdown file, in the place of those of an earlier run');

export function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
}

function sizes(text: string): number[] {
  return text
    .split(',')
    .map(count)
    .sort((a, b) => a - b);
}
