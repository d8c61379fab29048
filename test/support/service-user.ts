import { useCoreNlp } from '../../src/local/corenlp';
import { useNeo4j } from '../../src/local/neo4j';

/** A process that uses a local service: says what it got as a line of JSON, and leaves when its standard input ends. */
const [service, dataDir, port] = process.argv.slice(2);

async function main(): Promise<void> {
  const use = service === 'neo4j' ? useNeo4j : useCoreNlp;
  const used = await use({
    dataDir: dataDir!,
    port: Number(port),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const { release, ...facts } = used;
  process.stdout.write(`${JSON.stringify(facts)}\n`);
  await new Promise((resolve) => process.stdin.resume().once('end', resolve));
  await release();
}

main().catch((error: Error & { code?: string; hint?: string }) => {
  process.stderr.write(`${error.code}: ${error.message}\n${error.hint}\n`);
  process.exitCode = 1;
});
