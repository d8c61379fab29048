import { requireJava } from './java';
import { type LocalServiceOptions, type ServiceRecipe, useLocalService } from './local-service';
import { programsOf } from './programs';

/** Stanford CoreNLP's own HTTP server, running on this machine for its users. */
export interface LocalCoreNlp {
  readonly url: string;
  /** This call started it; false: it ran for others already. */
  readonly startedHere: boolean;
  release(): Promise<void>;
}

/** Longest time for one text, in milliseconds, and longest text, in characters. */
const TEXT_LIMITS = ['-timeout', '120000', '-maxCharLength', '1000000'];

/** Its server has no option for the address it listens on; see LoopbackServers.java. */
const ON_LOOPBACK = [
  '-Dcom.sun.net.httpserver.HttpServerProvider=LoopbackServers',
  '--add-exports=jdk.httpserver/sun.net.httpserver=ALL-UNNAMED',
];

const READY_LIMIT_MS = 2_000;

const recipe: ServiceRecipe = {
  service: 'corenlp',
  port: 9000,
  startLimitMs: 120_000,
  async prepare(_folder, tell, signal) {
    await requireJava('corenlp');
    const { classPath } = await programsOf('corenlp', tell, signal);
    return (port, mark) => ({
      command: 'java',
      args: [
        '-Xmx3g',
        // It answers by throughput, and pauses harm nobody: a tenth to a sixth faster than with the default.
        '-XX:+UseParallelGC',
        ...ON_LOOPBACK,
        mark,
        '-cp',
        classPath,
        'edu.stanford.nlp.pipeline.StanfordCoreNLPServer',
        '-port',
        String(port),
        '-threads',
        '2',
        ...TEXT_LIMITS,
        '-quiet',
      ],
      input: '',
    });
  },
  async isReady(port) {
    return fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(READY_LIMIT_MS) }).then(
      (response) => response.ok,
      () => false,
    );
  },
};

/** Joins the CoreNLP of a data folder, or starts it. Its models load with the first text: about ten seconds. @throws {AppError} */
export async function useCoreNlp(options: LocalServiceOptions): Promise<LocalCoreNlp> {
  const { port, startedHere, release } = await useLocalService(recipe, options);
  return { url: `http://127.0.0.1:${port}`, startedHere, release };
}
