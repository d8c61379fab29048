import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsIn } from '../../../bench/measure/answer-length';
import { roundsOf, waitedFor } from '../../../bench/measure/measure-question';
import { percentile } from '../../../bench/measure/percentile';
import { table, writeSection } from '../../../bench/measure/report';
import { steadyRate } from '../../../bench/measure/steady-rate';

const statement = (text: string, from: number, to: number) => ({ name: text, text, params: {}, from, to });

test('a percentile is the value of its rank', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(percentile([7], 0.5)).toBe(7);
});

test('statements that ran at the same time are one round trip', () => {
  const noted = [statement('c', 30, 40), statement('a', 0, 10), statement('b', 5, 20)];
  expect(roundsOf(noted).map((round) => round.map(({ text }) => text))).toEqual([['a', 'b'], ['c']]);
  expect(waitedFor(noted)).toBe(30);
});

test('the length of an answer is that of its outermost list of several', () => {
  expect(itemsIn('{"data":{"parties":[{"events":[{"reports":[1,2,3]},{"reports":[1]}]}]}}')).toBe(2);
  expect(itemsIn('{"data":{"event":{"reports":[1]}}}')).toBe(1);
});

test("a benchmark's section takes the place of its former one and leaves the others alone", () => {
  const folder = mkdtempSync(join(tmpdir(), 'whomet-bench-'));
  const file = join(folder, 'benchmarks.md');
  try {
    writeSection(file, 'query', 'first');
    writeSection(file, 'load', table(['a', 'b'], [['1', '2']]));
    writeSection(file, 'query', 'second');
    expect(readFileSync(file, 'utf8')).toBe(
      '# Benchmarks\n\n<!-- bench query -->\nsecond\n<!-- end of bench query -->\n\n' +
        '<!-- bench load -->\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n<!-- end of bench load -->\n',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('questions at a steady rate are asked when they are due, whether or not those before are answered', async () => {
  const asked: object[] = [];
  let answerAll = (): void => {};
  const allAsked = new Promise<void>((resolve) => {
    answerAll = resolve;
  });
  const client = {
    // None is answered before the last is asked; the second fails.
    ask: async (_query: string, variables: object) => {
      asked.push(variables);
      const isBad = asked.length === 2;
      if (asked.length === 5) answerAll();
      await allAsked;
      if (isBad) throw new Error('no answer');
      return { ms: 1, body: '{}' };
    },
  };
  const questions = [1, 2].map((id) => ({ query: 'q', variables: { id } }));
  const { failed } = await steadyRate(client, questions, 500, 0.01);
  expect(asked).toEqual([{ id: 1 }, { id: 2 }, { id: 1 }, { id: 2 }, { id: 1 }]);
  expect(failed).toBe(1);
});
