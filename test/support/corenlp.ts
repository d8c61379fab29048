import { type LocalCoreNlp, useCoreNlp } from '../../src/local/corenlp';
import { TEST_DATA } from './test-settings';

/**
 * The CoreNLP of the test runs: CORENLP_TEST_URL, or one that is started when the first suite asks for it and ends with
 * the last. The suite leaves it: `afterAll(() => corenlp.release())`.
 */
export async function joinedCoreNlp(): Promise<Pick<LocalCoreNlp, 'url' | 'release'>> {
  const given = process.env.CORENLP_TEST_URL;
  if (given !== undefined) return { url: given, release: async () => {} };
  return useCoreNlp({ dataDir: TEST_DATA, tell: (line) => void process.stderr.write(`${line}\n`) });
}
