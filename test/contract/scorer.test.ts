import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JudgedDocument } from '../../src/ingest/evaluate/judged-document';
import { readJudged } from '../../src/ingest/evaluate/read-judged';
import { evaluationAsJson, figuresAsText } from '../../src/ingest/evaluate/render';
import { score } from '../../src/ingest/evaluate/score';
import { perturbed } from '../support/perturbed-predictions';

/** The annotators' own scorer and gold lie beside the repository where the project is developed, and nowhere else. */
const EVAL = resolve(__dirname, '../../../shared/eval');
const SCORER = join(EVAL, 'score.mjs');
const GOLD = join(EVAL, 'dev/gold.jsonl');

const besideTheirs = existsSync(SCORER) && existsSync(GOLD) ? describe : describe.skip;

besideTheirs("the scorer prints what the annotators' own scorer prints", () => {
  let golds: JudgedDocument[];
  let folder: string;
  beforeAll(async () => {
    golds = await readJudged(createReadStream(GOLD), GOLD);
    folder = mkdtempSync(join(tmpdir(), 'whomet-scorer-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const theirs = (predictions: readonly JudgedDocument[], ...flags: string[]): string => {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((prediction) => JSON.stringify(prediction)).join('\n'));
    return execFileSync(process.execPath, [SCORER, GOLD, file, ...flags], { encoding: 'utf8', maxBuffer: 2 ** 27 });
  };

  test.each([
    ['nothing wrong', 1, 0],
    ['little wrong', 2, 0.05],
    ['much wrong', 3, 0.2],
    ['nearly all wrong', 4, 0.6],
  ])('every figure is equal: %s', (_, seed, harm) => {
    const predictions = perturbed(golds, seed, harm);
    const { errors, ...figures } = JSON.parse(evaluationAsJson(score(golds, predictions)));
    expect(figures).toEqual(JSON.parse(theirs(predictions, '--json')));
    expect(Object.keys(errors).length > 0).toBe(harm > 0);
  });

  test('the text is equal, also where nothing was predicted', () => {
    for (const predictions of [perturbed(golds, 5, 0.1), []]) {
      expect(`${figuresAsText(score(golds, predictions))}\n`).toBe(theirs(predictions));
    }
  });

  test('every error that they list is counted in a class', () => {
    const predictions = perturbed(golds, 6, 0.2);
    const counted = score(golds, predictions).errors.filter(
      // Classes that their scorer does not list.
      ({ errorClass }) => !/person|^event pair/.test(errorClass),
    );
    const listed = theirs(predictions, '--errors', '100000').split('\n').slice(14).filter(Boolean);
    expect(counted.length).toBe(listed.length);
  });
});
