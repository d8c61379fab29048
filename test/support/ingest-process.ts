import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Graph, type GraphAddress } from '../../src/graph/graph';
import { ingest } from '../../src/ingest/pipeline';
import type { Article } from '../../src/model/article';
import { reading } from './notation-articles';
import { NotationExtractor } from './notation-extractor';

/** What the process is told to do. */
interface Task {
  readonly address: GraphAddress;
  readonly articles: readonly Article[];
  readonly extractorVersion: string;
}

/** An ingest in a process of its own, so that it can be killed. */
export class IngestProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'whomet-ingest-'));
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor(address: GraphAddress, articles: readonly Article[], extractorVersion = '1') {
    const file = join(this.folder, 'task.json');
    writeFileSync(file, JSON.stringify({ address, articles, extractorVersion } satisfies Task));
    this.child = spawn(process.execPath, ['-r', join(__dirname, 'register.js'), __filename, file]);
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code) => {
        rmSync(this.folder, { recursive: true, force: true });
        resolve(code);
      });
    });
  }

  /** Resolves once it is about to begin, or has ended. */
  async begun(): Promise<void> {
    const said = new Promise<void>((resolve) => this.child.stdout!.on('data', () => resolve()));
    await Promise.race([said, this.ended]);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

async function work({ address, articles, extractorVersion }: Task): Promise<void> {
  const graph = await Graph.connect(address);
  const extractor = new NotationExtractor(extractorVersion, { delayMs: 5 });
  process.stdout.write('begun\n');
  await ingest({ graph, articles: reading(articles), extractor, command: 'process', concurrency: 2, batchSize: 2 });
  await graph.close();
}

if (require.main === module) {
  const task: Task = require(process.argv[2]!);
  work(task).catch((error) => {
    process.stderr.write(`${error?.code}: ${error?.message}\n`);
    process.exit(1);
  });
}
