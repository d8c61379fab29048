import { DependencyGraph, type Edge } from '../../../../../../src/ingest/extract/corenlp/dependency-graph';
import type { Token } from '../../../../../../src/ingest/extract/corenlp/document';
import { isRecalled } from '../../../../../../src/ingest/extract/corenlp/encounters/background';
import type { Draft } from '../../../../../../src/ingest/extract/corenlp/encounters/draft';
import type { Interval } from '../../../../../../src/model/encounter';

const TODAY = '2024-05-15';

/** 'Berg had met Dorn': words as 'word/tag', edges as [relation, governor, dependent], the trigger's position. */
function draft(words: string, edges: readonly [string, number, number][], trigger: number, paragraph = 9): Draft {
  const tokens = words.split(' ').map((word, i) => {
    const [text = '', pos = '', ner = 'O'] = word.split('/');
    return { i, word: text, lemma: text === 'had' ? 'have' : text, pos, ner } as unknown as Token;
  });
  const graph = new DependencyGraph(edges.map(([dep, governor, dependent]): Edge => ({ dep, governor, dependent })));
  const sentence = { index: paragraph, paragraph, isTitle: paragraph === 0, tokens, graph };
  return { status: 'HELD', frame: { sentence, trigger, carrier: null } } as unknown as Draft;
}

const MET = () => draft('Berg/NNP/PERSON met/VBD Dorn/NNP/PERSON', [['root', -1, 1]], 1);
const HAD_MET = () =>
  draft(
    'Berg/NNP/PERSON had/VBD met/VBN Dorn/NNP/PERSON',
    [
      ['root', -1, 2],
      ['aux', 2, 1],
    ],
    2,
  );

const recalled = (one: Draft, interval: Interval | null = null, text = '', others: readonly Draft[] = []) =>
  isRecalled(one, [one, ...others], interval, text, TODAY);
const day = (date: string): Interval => ({ earliest: date, latest: date });

it('is what lies long before the article, and not what is recent', () => {
  expect(recalled(MET(), day('2012-03-01'))).toBe(true);
  expect(recalled(MET(), day('2024-05-13'))).toBe(false);
  expect(recalled(MET())).toBe(false);
});

it('is told by the past perfect, unless that is the tense of indirect speech or the day is recent', () => {
  expect(recalled(HAD_MET())).toBe(true);
  expect(recalled(HAD_MET(), day('2024-05-13'))).toBe(false);
  const said = draft(
    'Sund/NNP/PERSON said/VBD he/PRP had/VBD met/VBN Dorn/NNP/PERSON',
    [
      ['root', -1, 1],
      ['ccomp', 1, 4],
      ['aux', 4, 3],
    ],
    4,
  );
  expect(recalled(said)).toBe(false);
});

it.each(['Berg previously met Dorn.', 'Berg met Dorn two years ago.', 'Berg met Dorn last year.'])(
  'is told by words that look back: %s',
  (text) => expect(recalled(MET(), null, text)).toBe(true),
);

it('is not told by what only was not known before', () => {
  expect(recalled(MET(), null, 'Berg met Dorn on a previously unannounced trip.')).toBe(false);
});

it('is what only tells who somebody is', () => {
  const who = draft(
    'Berg/NNP/PERSON who/WP met/VBD Dorn/NNP/PERSON agreed/VBD',
    [
      ['root', -1, 4],
      ['nsubj', 4, 0],
      ['acl:relcl', 0, 2],
    ],
    2,
  );
  expect(recalled(who)).toBe(true);
});

it('is never what the title or the lead tells, what many sentences tell, or what is still ahead', () => {
  const old = day('2012-03-01');
  expect(recalled(MET(), old, '', [draft('Berg/NNP met/VBD', [['root', -1, 1]], 1, 0)])).toBe(false);
  expect(recalled(MET(), old, '', [MET(), MET()])).toBe(false);
  expect(recalled(MET(), old, '', [{ ...MET(), status: 'PLANNED' }])).toBe(false);
});
