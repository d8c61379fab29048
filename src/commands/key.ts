import { type Command, Option } from 'commander';
import { newKey, SCOPES, type Scope } from '../api/api-keys';

export function register(program: Command): void {
  program
    .command('key')
    .description('make a key for the API, and print what its holder sends and what the server is told')
    .argument('<name>', 'who will hold it: the author of what is decided with it')
    .addOption(
      new Option('--scope <scope...>', 'what it allows').choices([...SCOPES]).default(['judge', 'ledger'] as Scope[]),
    )
    .addHelpText('after', HELP)
    .action((name: string, { scope }: { scope: Scope[] }) => {
      const { secret, entry } = newKey(name, [...new Set(scope)]);
      process.stdout.write(
        [
          'For its holder, shown only now (header `Authorization: Bearer KEY`):',
          `  ${secret}`,
          'For the server, in API_KEYS or as a line of API_KEYS_FILE:',
          `  ${entry}`,
          '',
        ].join('\n'),
      );
    });
}

const HELP = `
Scopes: judge (decide about identities and reports), ledger (read what runs did), metrics (read /metrics where METRICS=key).
The server keeps only the hash. Nothing is written: to take a key back, take its entry out and restart the server.
  npm run key -- ana.prada
  npm run key -- prometheus --scope metrics`;
