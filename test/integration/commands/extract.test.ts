import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChatServer, chatServer, silence, status } from '../../support/chat-server';
import { LISBON_MEETING, readsLisbonMeeting } from '../../support/lisbon-meeting';
import { resultOf, startCommand } from '../../support/run-command';

const document = (id: string, text = LISBON_MEETING): string =>
  `${JSON.stringify({ id, url: `https://gazette.example/${id}`, date: '2031-03-12', title: `Talks ${id}`, text })}\n`;

let server: ChatServer;
let folder: string;
const settings = (): Record<string, string> => ({
  LLM_URL: server.url,
  LLM_MODEL: 'little-model',
  WHOMET_DATA: folder,
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whomet-extract-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
});

describe('extract as a process', () => {
  test('JSONL goes in, JSONL and nothing else comes out, in order; what is set aside is told and the exit code says so', async () => {
    server = await chatServer((response, request) => {
      const isBad = request.messages.at(-1)?.content.includes('Talks a2') === true;
      (isBad ? status(400, 'nonsense') : readsLisbonMeeting)(response, request);
    });
    const input = `${document('a1')}not JSON\n${document('a2')}${document('a3', '')}${document('a4')}`;
    const { code, stdout, stderr } = await resultOf(startCommand(['extract', '--engine', 'llm'], settings()), input);
    const lines = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, reports, error }) => [id, reports.length, error?.code ?? null])).toEqual([
      ['a1', 1, null],
      ['a2', 0, 'EXTRACTION_FAILED'],
      ['a3', 0, 'EMPTY'],
      ['a4', 1, null],
    ]);
    expect(lines[0].reports[0]).toMatchObject({ quote: LISBON_MEETING, start: 10, end: 10 + LISBON_MEETING.length });
    expect(stderr).toMatch(/standard input:2: set aside \(BAD_JSON\)/);
    expect(stderr).toMatch(/standard input:3: set aside \(EXTRACTION_FAILED\)/);
    expect(stderr).toMatch(/5 articles: 2 read, 3 set aside; 2 reports/);
    expect(code).toBe(3);
  });

  test('from file to file, with exit code 0 where all is read', async () => {
    server = await chatServer(readsLisbonMeeting);
    const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    writeFileSync(input, document('a1') + document('a2'));
    const run = await resultOf(startCommand(['extract', '--engine', 'llm', '--out', output, input], settings()));
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(3);
  });

  test('answers come while the input is still open', async () => {
    server = await chatServer(readsLisbonMeeting);
    const command = startCommand(['extract', '--engine', 'llm'], settings());
    command.stdin.write(document('a1'));
    const first = await new Promise<Buffer>((resolve) => command.stdout.once('data', resolve));
    expect(JSON.parse(first.toString())).toMatchObject({ id: 'a1' });
    expect(await resultOf(command, document('a2'))).toMatchObject({ code: 0 });
  });

  test('a request to stop ends it with what is read so far', async () => {
    server = await chatServer((response, request) => {
      const waits = request.messages.at(-1)?.content.includes('Talks a2') === true;
      (waits ? silence : readsLisbonMeeting)(response, request);
    });
    const command = startCommand(['extract', '--engine', 'llm'], settings());
    command.stdin.write(document('a1') + document('a2'));
    command.stdout.once('data', () => command.kill('SIGTERM'));
    const code = await new Promise<number | null>((done) => command.on('close', done));
    expect(code).toBe(130);
  });

  test.each([
    ['a file that is not there', ['extract', 'nowhere.jsonl'], /INPUT_UNREADABLE.*nowhere\.jsonl/],
    ['an engine that there is not', ['extract', '--engine', 'oracle'], /corenlp.*llm/],
    ['no articles at once', ['extract', '--concurrency', '0'], /whole number from 1/],
    ['the output as input', ['extract', '--out', 'package.json', 'package.json'], /OUTPUT_IS_INPUT/],
    ['an engine without its address', ['extract', '--engine', 'llm', 'package.json'], /LLM_URL/],
  ])('is told what is wrong before anything is read: %s', async (_, args, message) => {
    const { code, stdout, stderr } = await resultOf(startCommand(args));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('evaluate as a process', () => {
  const gold = (): string => {
    const file = join(folder, 'gold.jsonl');
    const report = {
      event: 'e1',
      kind: 'MEETING',
      status: 'HELD',
      quote: LISBON_MEETING,
      start: 10,
      end: 10 + LISBON_MEETING.length,
    };
    const people = ['Ilona Varga', 'Daniel Okoro'].map((name) => ({ name, aliases: [] }));
    const participants = people.map(({ name }) => ({ name, kind: 'PERSON' }));
    writeFileSync(
      file,
      JSON.stringify({ id: 'a1', people, organisations: [], reports: [{ ...report, participants }] }),
    );
    return file;
  };

  test('reads the articles and prints the figures and the errors by class', async () => {
    server = await chatServer(readsLisbonMeeting);
    const articles = join(folder, 'articles.jsonl');
    writeFileSync(articles, document('a1'));
    const { code, stdout } = await resultOf(
      startCommand(['evaluate', '--engine', 'llm', '--errors', '3', gold(), articles], settings()),
    );
    expect(stdout).toMatch(/^documents 1, without a prediction 0\nmetPairs {7}P 1\.000 {2}R 1\.000/);
    expect(stdout).toMatch(/Errors by class\n {4}1 {2}place: invented\n {9}a1 gold none, predicted Lisbon/);
    expect(code).toBe(0);
  });

  test('scores what was printed before, as JSON or as a row for the documentation', async () => {
    server = await chatServer(readsLisbonMeeting);
    const articles = join(folder, 'articles.jsonl');
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(articles, document('a1'));
    await resultOf(startCommand(['extract', '--engine', 'llm', '--out', predictions, articles], settings()));
    const json = await resultOf(startCommand(['evaluate', '--predictions', predictions, '--json', gold()]));
    expect(JSON.parse(json.stdout)).toMatchObject({
      documents: 1,
      reports: { f1: 1 },
      errors: { 'place: invented': 1 },
    });
    const row = await resultOf(startCommand(['evaluate', '--predictions', predictions, '--markdown', gold()]));
    expect(row.stdout.split('\n')[2]).toMatch(/^\| \d{4}-\d\d-\d\d \| [0-9a-f]{7,}/);
  });

  test('needs articles or predictions', async () => {
    server = await chatServer(readsLisbonMeeting);
    expect((await resultOf(startCommand(['evaluate', gold()]))).stderr).toMatch(/ARTICLES_MISSING/);
  });
});
