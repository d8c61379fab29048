import {
  type JudgedDocument,
  type JudgedReport,
  judgedDocument,
} from '../../../../src/ingest/evaluate/judged-document';
import { errorsAsText, evaluationAsJson, figuresAsMarkdown } from '../../../../src/ingest/evaluate/render';
import { type Evaluation, score } from '../../../../src/ingest/evaluate/score';

const VARGA = { name: 'Ilona Varga', kind: 'PERSON' as const };
const OKORO = { name: 'Daniel Okoro', kind: 'PERSON' as const };
const PIA = { name: 'Pia Lindqvist', kind: 'PERSON' as const };

const report = (fields: Partial<JudgedReport> = {}): JudgedReport => ({
  event: 'e1',
  kind: 'MEETING',
  status: 'HELD',
  participants: [VARGA, OKORO],
  place: null,
  earliest: null,
  latest: null,
  attributedTo: null,
  quote: 'Varga met Okoro.',
  start: 0,
  end: 16,
  ...fields,
});
const document = (reports: JudgedReport[], id = 'd1'): JudgedDocument => ({
  id,
  reports,
  people: [VARGA, OKORO, PIA].map(({ name }) => ({ name, aliases: [name.split(' ')[1] as string] })),
  organisations: [],
});
const evaluate = (gold: JudgedReport[], predicted: JudgedReport[]): Evaluation =>
  score([document(gold)], [document(predicted)]);
const classes = ({ errors }: Evaluation): string[] => errors.map(({ errorClass }) => errorClass);

describe('a score', () => {
  test('is full for what is equal, and has no errors', () => {
    const reports = [report(), report({ start: 20, end: 36, event: 'e1' })];
    const evaluation = evaluate(reports, reports);
    expect(evaluation.errors).toEqual([]);
    for (const name of ['metPairs', 'contactPairs', 'reports', 'participants', 'people', 'eventPairs'] as const) {
      expect(evaluation.figures[name].f1).toBe(1);
    }
    expect(evaluation.figures).toMatchObject({
      statusAccuracy: 1,
      falseHeldReports: null,
      falseHeldPairs: 0,
      dateAccuracy: null,
    });
  });

  test('counts a planned meeting read as held in all the places where it does harm', () => {
    const evaluation = evaluate([report({ status: 'PLANNED' })], [report()]);
    expect(evaluation.figures).toMatchObject({ statusAccuracy: 0, falseHeldReports: 1, falseHeldPairs: 1 });
    expect(evaluation.figures.metPairs).toMatchObject({ tp: 0, predicted: 1, gold: 0 });
    expect(new Set(classes(evaluation))).toEqual(
      new Set(['false HELD pair', 'wrong pair: in contact, but not met', 'status: PLANNED read as HELD']),
    );
  });

  test('a pair held in another kind of encounter counts neither way', () => {
    expect(evaluate([report({ kind: 'CALL' })], [report()]).figures.metPairs).toMatchObject({
      tp: 0,
      predicted: 0,
      gold: 0,
    });
  });

  test.each([
    ['nothing is read there', [report()], [], 'missed report: nothing read there'],
    [
      'others are read there',
      [report()],
      [report({ participants: [VARGA, PIA] })],
      'missed report: other parties read there',
    ],
    ['there is no encounter', [], [report()], 'extra report: no encounter there'],
    ['a report is doubled', [report()], [report(), report()], 'extra report: once too often'],
    ['the quote is a page', [report()], [report({ end: 700 })], 'extra report: quote too long'],
    ['a kind is another', [report()], [report({ kind: 'CALL' })], 'kind: MEETING read as CALL'],
    ['a place is invented', [report()], [report({ place: 'Lisbon' })], 'place: invented'],
    ['a place is not found', [report({ place: 'Lisbon' })], [report()], 'place: not found'],
    [
      'a source is another',
      [report({ attributedTo: 'Gazette' })],
      [report({ attributedTo: 'Nordlys' })],
      'attribution: another',
    ],
    ['a pair is not read', [report()], [], 'missed pair: not read'],
    ['a pair is read as a call', [report()], [report({ kind: 'CALL' })], 'missed pair: read as another contact'],
    [
      'two reports of one encounter are torn apart',
      [report(), report({ start: 20, end: 36 })],
      [report(), report({ start: 20, end: 36, event: 'e2' })],
      'event pair: torn apart',
    ],
    [
      'two encounters are run together',
      [report(), report({ start: 20, end: 36, event: 'e2' })],
      [report(), report({ start: 20, end: 36 })],
      'event pair: run together',
    ],
  ])('names the class of the error where %s', (_, gold, predicted, errorClass) => {
    expect(classes(evaluate(gold, predicted))).toContain(errorClass);
  });

  test.each([
    ['the same day', '2031-03-11', '2031-03-11', 1],
    ['two days for one', '2031-03-10', '2031-03-11', 1],
    ['a month for a day', '2031-03-01', '2031-03-31', 0],
    ['the day after', '2031-03-12', '2031-03-12', 0],
    ['none', null, null, 0],
  ])('a date is right where it overlaps and is about as wide: %s', (_, earliest, latest, accuracy) => {
    const gold = report({ earliest: '2031-03-11', latest: '2031-03-11' });
    expect(evaluate([gold], [report({ earliest, latest })]).figures.dateAccuracy).toBe(accuracy);
  });

  test('names are told apart by more than their form: titles, family names and possessives make no difference', () => {
    const named = (name: string): number =>
      evaluate([report()], [report({ participants: [OKORO, { name, kind: 'PERSON' }] })]).figures.reports.tp;
    expect(['Varga', 'President Ilona Varga', 'VARGA', "Varga's", 'Ílona Varga'].map(named)).toEqual([1, 1, 1, 1, 1]);
    expect(['Ada Vargas', 'President', 'Somebody'].map(named)).toEqual([0, 0, 0]);
  });

  test('documents without a prediction are counted and their reports missed', () => {
    const evaluation = score([document([report()]), document([report()], 'd2')], [document([report()])]);
    expect(evaluation).toMatchObject({ documents: 2, missing: 1 });
    expect(evaluation.figures.reports).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

describe('printing', () => {
  const evaluation = evaluate(
    [report(), report({ start: 20, end: 36, status: 'PLANNED' })],
    [report({ start: 20, end: 36 })],
  );

  test('errors by class, the commonest first, with as many examples as asked for', () => {
    const doubled = evaluate(
      [report(), report({ start: 20, end: 36 }), report({ start: 40, end: 56, status: 'DENIED' })],
      [report({ start: 40, end: 56 })],
    );
    expect(errorsAsText(doubled.errors, 1).split('\n').slice(0, 3)).toEqual([
      '    2  missed report: nothing read there',
      '         d1 MEETING HELD [Ilona Varga; Daniel Okoro] :: Varga met Okoro.',
      expect.stringMatching(/^ {4}1 {2}/),
    ]);
    expect(errorsAsText(doubled.errors, 0)).not.toContain('::');
  });

  test('JSON has every figure and the counts of errors', () => {
    expect(JSON.parse(evaluationAsJson(evaluation))).toMatchObject({
      documents: 1,
      reports: { precision: 1, recall: 0.5 },
      falseHeldReports: 1,
      errors: { 'status: PLANNED read as HELD': 1 },
    });
  });

  test('the row for the documentation has as many cells as its head', () => {
    const table = figuresAsMarkdown(evaluation, { date: '2031-03-12', commit: 'abc1234', engine: 'corenlp' });
    const rows = table.split('\n').map((line) => line.split(' | ').length);
    expect(rows).toEqual([rows[0], rows[0], rows[0]]);
    expect(table).toContain('| 2031-03-12 | abc1234 | corenlp | 1 |');
  });
});

describe('a document to be scored', () => {
  test('may leave out what is not told', () => {
    const { place: _, attributedTo: __, earliest: ___, latest: ____, ...rest } = report();
    expect(judgedDocument.parse({ ...document([]), reports: [rest] }).reports).toHaveLength(1);
  });
});
