import type { Command } from 'commander';
import { openWorld } from '../world/open-world';
import { dataOption, seedOption, sizesOption } from './options';

interface GenerateFlags {
  readonly data: string;
  readonly reports: readonly number[];
  readonly seed: string;
}

export function register(program: Command): void {
  program
    .command('generate')
    .description('make the synthetic graphs that the other benchmarks ask, each in a Neo4j of its own')
    .addOption(sizesOption([10_000]))
    .addOption(seedOption())
    .addOption(dataOption())
    .action(generate);
}

async function generate({ data, reports, seed }: GenerateFlags): Promise<void> {
  for (const size of reports) {
    const tell = (line: string): void => void process.stderr.write(`${line}\n`);
    const world = await openWorld({ reports: size, seed }, { dataDir: data, tell });
    await world.close();
  }
}
