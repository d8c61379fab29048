import type { LocalCoreNlp } from '../../../src/local/corenlp';
import { type BreakingProxy, breakingProxy } from '../../support/breaking-proxy';
import { joinedCoreNlp } from '../../support/corenlp';
import { type CommandResult, resultOf, startCommand } from '../../support/run-command';

const SENTENCE = 'Prime Minister Ilona Varga met President Daniel Okoro in Lisbon on Tuesday.';
const GERMAN =
  'Die Ministerin empfing am Montag in der Hauptstadt den Botschafter zu einem längeren Gespräch über den Handel. ' +
  'Beide Seiten sprachen danach von einem guten Anfang und wollen sich im Herbst wieder treffen.';

const document = (id: string, text: string): string =>
  `${JSON.stringify({ id, date: '2031-03-12', title: 'A day in Lisbon', text })}\n`;

let corenlp: Pick<LocalCoreNlp, 'url' | 'release'>;
let proxy: BreakingProxy | null = null;
beforeAll(async () => {
  corenlp = await joinedCoreNlp();
}, 300_000);
afterEach(async () => {
  await proxy?.close();
  proxy = null;
});
afterAll(() => corenlp?.release());

interface Read {
  readonly run: CommandResult;
  /** Of each document in order: id, number of reports, code of the error. */
  readonly rows: readonly (readonly [string, number, string | null])[];
  readonly documents: readonly {
    readonly reports: readonly { readonly quote: string; readonly start: number; readonly end: number }[];
  }[];
}

async function extracted(input: string, url = corenlp.url): Promise<Read> {
  const run = await resultOf(startCommand(['extract', '--concurrency', '2'], { CORENLP_URL: url }), input);
  const documents = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { run, documents, rows: documents.map(({ id, reports, error }) => [id, reports.length, error?.code ?? null]) };
}

describe('bad input between good, read with the real CoreNLP', () => {
  test('is read or set aside with its reason, and the good is read', async () => {
    const noEnds = `${'the ministers of many countries met and talked about trade and then '.repeat(300)}${SENTENCE}`;
    const { rows, run } = await extracted(
      [
        document('good', SENTENCE),
        document('empty', ''),
        document('german', GERMAN),
        document('no-ends', noEnds),
        document('after', SENTENCE),
      ].join(''),
    );
    expect(rows).toEqual([
      ['good', 1, null],
      ['empty', 0, 'EMPTY'],
      ['german', 0, 'UNSUPPORTED_LANGUAGE'],
      ['no-ends', expect.any(Number), null],
      ['after', 1, null],
    ]);
    expect(run.code).toBe(3);
  });

  test('control characters and lone surrogates are read over, and the quote is the original, character by character', async () => {
    const odd = `Rain\u0000 fell\ud83d.\u001b[0m \udc00 ${SENTENCE.replace('met', 'met\u0007')} 🙂`;
    const { rows, documents, run } = await extracted(document('odd', odd));
    expect(rows).toEqual([['odd', 1, null]]);
    const [report] = documents[0]?.reports ?? [];
    expect(report?.quote).toContain('met\u0007');
    expect(`A day in Lisbon\n\n${odd}`.slice(report?.start, report?.end)).toBe(report?.quote);
    expect(run.code).toBe(0);
  });

  test('200,000 characters are read to their end', async () => {
    const filler = 'The harbour was calm, and the ships lay at anchor for the night. ';
    const long = `${filler.repeat(Math.ceil(200_000 / filler.length))}\n\n${SENTENCE}`;
    const { rows, documents } = await extracted(document('long', long));
    expect(rows).toEqual([['long', 1, null]]);
    expect(documents[0]?.reports[0]?.start).toBeGreaterThan(200_000);
  }, 180_000);

  test('a server that dies over one text: it is tried again, the article is set aside, the run goes on', async () => {
    proxy = await breakingProxy(corenlp.url, (body) => body.includes('Poison'));
    const { rows, run } = await extracted(
      document('before', SENTENCE) + document('poison', `Poison. ${SENTENCE}`) + document('after', SENTENCE),
      proxy.url,
    );
    expect(rows).toEqual([
      ['before', 1, null],
      ['poison', 0, 'EXTRACTION_FAILED'],
      ['after', 1, null],
    ]);
    expect(proxy.broken).toBeGreaterThan(1);
    expect(run.stderr).toMatch(/standard input:2: set aside \(EXTRACTION_FAILED\): CoreNLP at .* tries/);
    expect(run.code).toBe(3);
  });

  test('a server that is back after a moment costs nothing', async () => {
    let left = 2;
    proxy = await breakingProxy(corenlp.url, (body) => body !== '' && left-- > 0);
    const { rows, run } = await extracted(document('good', SENTENCE), proxy.url);
    expect(rows).toEqual([['good', 1, null]]);
    expect(run.code).toBe(0);
  });
});
