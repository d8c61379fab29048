import { blocksOfReport } from '../../../../src/ingest/resolve/events/report-blocks';
import { eventIdOf } from '../../../../src/ingest/resolve/identity';
import { resolveEvents } from '../../../../src/ingest/resolve/resolve-events';
import type { StandingJudgement, StandingReport } from '../../../../src/model/resolution';
import { body, judgementOf, party, reportOf, shuffled, state } from '../../../support/resolvable';

/** Events as sorted lists of report ids. */
function together(reports: readonly StandingReport[], judgements: readonly StandingJudgement[] = []): string[][] {
  return resolveEvents(reports, judgements)
    .clusters.map((cluster) => cluster.members.map(({ member }) => member).sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

const on = (day: string, given: Partial<StandingReport> = {}): Partial<StandingReport> => ({
  earliest: day,
  latest: day,
  ...given,
});
const within = (earliest: string, latest: string, given: Partial<StandingReport> = {}): Partial<StandingReport> => ({
  earliest,
  latest,
  ...given,
});
const at = (placeId: string, placeCountry: string, placeIsCountry = false) => ({
  placeId,
  placeCountry,
  placeIsCountry,
});

describe('within an article', () => {
  test('the label decides: one label is one event, two labels are two', () => {
    const own = { articleId: 'one', sourceId: 'tern.example', ...on('2024-03-05') };
    expect(together([reportOf('a', own), reportOf('b', own), reportOf('c', { ...own, label: 'e2' })])).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  test('what one article tells apart, another article does not bring together', () => {
    const own = { articleId: 'one', sourceId: 'tern.example', ...on('2024-03-05') };
    const groups = together([
      reportOf('a', own),
      reportOf('b', { ...own, label: 'e2' }),
      reportOf('c', on('2024-03-05')),
    ]);
    expect(groups).toHaveLength(2);
    expect(groups.find((group) => group.includes('c'))).toHaveLength(2);
  });

  test('unless a judgement says so', () => {
    const a = reportOf('a', { articleId: 'one' });
    const b = reportOf('b', { articleId: 'one', label: 'e2' });
    expect(together([a, b], [judgementOf('SAME', [eventIdOf(a), eventIdOf(b)])])).toEqual([['a', 'b']]);
  });
});

describe('across articles', () => {
  test('the same parties on the same day are one event, with reasons', () => {
    const { clusters } = resolveEvents([reportOf('a', on('2024-03-05')), reportOf('b', on('2024-03-05'))], []);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members[1]).toEqual({
      member: 'b',
      score: 1,
      reasons: ['the same parties', 'on the same day', 'of the same kind'],
    });
  });

  test('one party in common is not enough', () => {
    const other = { parties: [party('anna'), party('carla')] };
    expect(together([reportOf('a', on('2024-03-05')), reportOf('b', on('2024-03-05', other))])).toHaveLength(2);
  });

  test('repeat meetings stay apart, even on neighbouring days, which are shown as a candidate', () => {
    const { clusters, candidates } = resolveEvents(
      [reportOf('a', on('2024-03-05')), reportOf('b', on('2024-03-06'))],
      [],
    );
    expect(clusters).toHaveLength(2);
    expect(candidates).toMatchObject([{ reasons: expect.arrayContaining(['a day apart']) }]);
    expect(resolveEvents([reportOf('a', on('2024-03-05')), reportOf('b', on('2024-04-05'))], []).candidates).toEqual(
      [],
    );
  });

  test('what was planned and what was held are one story', () => {
    const planned = reportOf('a', on('2024-03-05', { status: 'PLANNED', publishedOn: '2024-02-20' }));
    expect(together([planned, reportOf('b', on('2024-03-05', { publishedOn: '2024-03-06' }))])).toEqual([['a', 'b']]);
  });

  test('a week joins the day in it', () => {
    expect(together([reportOf('a', on('2024-03-05')), reportOf('b', within('2024-03-04', '2024-03-10'))])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('a month joins the only meeting in it', () => {
    expect(together([reportOf('a', on('2024-03-05')), reportOf('b', within('2024-03-01', '2024-03-31'))])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('a month glues no two meetings of it, and stands apart: both pairs are shown', () => {
    const reports = [
      reportOf('a', on('2024-03-05')),
      reportOf('b', on('2024-03-20')),
      reportOf('m', within('2024-03-01', '2024-03-31')),
    ];
    const { clusters, candidates } = resolveEvents(reports, []);
    expect(clusters).toHaveLength(3);
    expect(candidates).toHaveLength(2);
  });

  test('all dated reports of an event share a day: intervals do not chain', () => {
    const chain = [
      reportOf('a', within('2024-03-01', '2024-03-04')),
      reportOf('b', within('2024-03-04', '2024-03-07')),
      reportOf('c', within('2024-03-07', '2024-03-10')),
    ];
    expect(together(chain)).toEqual([['a', 'b'], ['c']]);
  });

  test('a year says nothing that could tell one meeting from another', () => {
    const year = reportOf('b', within('2024-01-01', '2024-12-31'));
    expect(together([reportOf('a', on('2024-03-05')), year])).toHaveLength(2);
    expect(blocksOfReport(year)).toEqual([]);
  });

  describe('kind is evidence', () => {
    const kinds = (a: StandingReport['kind'], b: StandingReport['kind']) =>
      together([reportOf('a', on('2024-03-05', { kind: a })), reportOf('b', on('2024-03-05', { kind: b }))]).length;

    test('talks, a meeting and a summit may be one encounter; a call is no meeting', () => {
      expect(kinds('TALKS', 'MEETING')).toBe(1);
      expect(kinds('MEETING', 'GATHERING')).toBe(1);
      expect(kinds('TALKS', 'CALL')).toBe(1);
      expect(kinds('CALL', 'MEETING')).toBe(2);
    });

    test('two who met on the fringe of a summit met by themselves', () => {
      const summit = reportOf(
        's',
        on('2024-03-05', {
          kind: 'GATHERING',
          parties: ['anna', 'boris', 'carla', 'dino', 'emil'].map((id) => party(id)),
        }),
      );
      expect(together([summit, reportOf('m', on('2024-03-05'))])).toHaveLength(2);
    });
  });

  describe('places', () => {
    const meet = (a: Partial<StandingReport>, b: Partial<StandingReport>) =>
      together([reportOf('a', { ...on('2024-03-05'), ...a }), reportOf('b', { ...on('2024-03-05'), ...b })]).length;

    test('sources may disagree about one: it is still the encounter of that day', () => {
      expect(meet(at('oslo', 'NO'), at('tallinn', 'EE'))).toBe(1);
    });

    test('a source does not contradict itself: two places are two encounters', () => {
      const tern = { sourceId: 'tern.example' };
      expect(meet({ ...at('oslo', 'NO'), ...tern }, { ...at('tallinn', 'EE'), ...tern })).toBe(2);
    });

    test('of a month, other places are other encounters', () => {
      expect(meet(at('oslo', 'NO'), { ...within('2024-03-01', '2024-03-31'), ...at('tallinn', 'EE') })).toBe(2);
      expect(meet(at('oslo', 'NO'), { ...within('2024-03-01', '2024-03-31'), ...at('norway', 'NO', true) })).toBe(1);
    });
  });
});

describe('visits', () => {
  const visit = (id: string, given: Partial<StandingReport>) =>
    reportOf(id, { kind: 'VISIT', parties: [party('anna')], ...at('oslo', 'NO'), ...given });

  test('are one where the visitor, the place and the days are', () => {
    expect(together([visit('a', within('2024-03-04', '2024-03-08')), visit('b', on('2024-03-05'))])).toHaveLength(1);
    expect(
      together([visit('a', on('2024-03-05')), visit('b', on('2024-03-05', at('norway', 'NO', true)))]),
    ).toHaveLength(1);
    expect(together([visit('a', on('2024-03-05')), visit('b', on('2024-03-05', at('tallinn', 'EE')))])).toHaveLength(2);
  });

  test('may begin a day earlier for another source, not for the same one', () => {
    expect(together([visit('a', on('2024-03-05')), visit('b', on('2024-03-06'))])).toHaveLength(1);
    const register = { sourceId: 'register:trips' };
    expect(together([visit('a', on('2024-03-05', register)), visit('b', on('2024-03-06', register))])).toHaveLength(2);
  });

  test('of one who is met there are no meeting of the two', () => {
    const meeting = reportOf('m', on('2024-03-05', at('oslo', 'NO')));
    expect(together([visit('v', on('2024-03-05')), meeting])).toHaveLength(2);
  });
});

test('a gathering of one body in one place on the same days is one, whoever attended', () => {
  const gathering = (id: string, who: string) =>
    reportOf(
      id,
      within('2024-03-05', '2024-03-06', {
        kind: 'GATHERING',
        parties: [party(who), body('council')],
        ...at('oslo', 'NO'),
      }),
    );
  expect(together([gathering('a', 'anna'), gathering('b', 'boris')])).toEqual([['a', 'b']]);
});

describe('undated reports', () => {
  const dated = reportOf('d', on('2024-03-05', { publishedOn: '2024-03-06' }));

  test('join the only encounter of their parties near their publication, and say so', () => {
    const { clusters } = resolveEvents([dated, reportOf('u', { publishedOn: '2024-03-09' })], []);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members[1]).toMatchObject({
      score: 0.7,
      reasons: [
        'undated, and the only encounter of these parties near its publication',
        'the same parties',
        'of the same kind',
      ],
    });
  });

  test('stand apart where two are near, and both pairs are shown', () => {
    const { clusters, candidates } = resolveEvents(
      [dated, reportOf('e', on('2024-03-08')), reportOf('u', { publishedOn: '2024-03-09' })],
      [],
    );
    expect(clusters).toHaveLength(3);
    expect(
      candidates.filter(({ a, b }) =>
        [a, b].includes(clusters.find(({ members }) => members[0]?.member === 'u')?.id ?? ''),
      ),
    ).toHaveLength(2);
  });

  test('look back where they are held, and ahead where they are planned', () => {
    const count = (status: StandingReport['status'], publishedOn: string) =>
      together([dated, reportOf('u', { status, publishedOn })]).length;
    expect(count('HELD', '2024-03-12')).toBe(1);
    expect(count('HELD', '2024-04-12')).toBe(2);
    expect(count('HELD', '2024-02-20')).toBe(2);
    expect(count('PLANNED', '2024-02-20')).toBe(1);
    expect(count('PLANNED', '2024-03-12')).toBe(2);
    expect(count('CANCELLED', '2024-02-20')).toBe(1);
    expect(count('DENIED', '2024-03-08')).toBe(1);
  });

  test('told in passing join nothing, and the news of the week does not join them', () => {
    const recalled = reportOf('a', { publishedOn: '2024-03-08', background: true });
    expect(together([recalled, reportOf('u', { publishedOn: '2024-03-09' })])).toHaveLength(2);
    expect(together([recalled, reportOf('u', { publishedOn: '2024-03-09', background: true })])).toHaveLength(2);
    expect(together([dated, reportOf('u', { publishedOn: '2024-03-09', background: true })])).toHaveLength(2);
  });

  test('of the same news are one undated event; of what is still to come after what was held, two', () => {
    const first = reportOf('a', { publishedOn: '2024-03-09' });
    expect(together([first, reportOf('b', { publishedOn: '2024-03-11' })])).toHaveLength(1);
    expect(together([first, reportOf('b', { publishedOn: '2024-04-11' })])).toHaveLength(2);
    expect(together([first, reportOf('b', { publishedOn: '2024-03-11', status: 'PLANNED' })])).toHaveLength(2);
    expect(together([first, reportOf('b', { publishedOn: '2024-03-07', status: 'PLANNED' })])).toHaveLength(1);
  });
});

describe('states and those who act for them', () => {
  const states = (given: Partial<StandingReport> = {}) =>
    reportOf('s', on('2024-03-05', { kind: 'TALKS', parties: [state('CL'), state('PE')], ...given }));
  const leaders = (id: string, given: Partial<StandingReport> = {}) =>
    reportOf(id, on('2024-03-05', { parties: [party(`${id} of CL`, 'CL'), party(`${id} of PE`, 'PE')], ...given }));

  test('are matched on the same day in the same place', () => {
    const { clusters } = resolveEvents([states(at('oslo', 'NO')), leaders('l', at('oslo', 'NO'))], []);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members.flatMap(({ reasons }) => reasons)).toContain(
      'the people of one hold office in the states of the other',
    );
  });

  test('may be one where the place is not told, and are two people of other states never', () => {
    expect(resolveEvents([states(), leaders('l')], [])).toMatchObject({
      clusters: { length: 2 },
      candidates: { length: 1 },
    });
    const others = reportOf('o', on('2024-03-05', { parties: [party('x', 'NO'), party('y', 'EE')] }));
    expect(resolveEvents([states(), others], [])).toMatchObject({ clusters: { length: 2 }, candidates: [] });
  });

  test('stay apart where two meetings of their people fit', () => {
    const here = at('oslo', 'NO');
    const { clusters, candidates } = resolveEvents([states(here), leaders('l', here), leaders('m', here)], []);
    expect(clusters).toHaveLength(3);
    expect(candidates).toHaveLength(2);
  });
});

describe('judgements', () => {
  const a = reportOf('a', on('2024-03-05'));
  const b = reportOf('b', on('2024-03-05'));
  const c = reportOf('c', on('2024-03-06'));

  test('join and part events, the later one winning', () => {
    expect(together([a, c], [judgementOf('SAME', [eventIdOf(a), eventIdOf(c)])])).toEqual([['a', 'c']]);
    const different = judgementOf('DIFFERENT', [eventIdOf(a), eventIdOf(b)]);
    expect(together([a, b], [different])).toEqual([['a'], ['b']]);
    expect(
      together(
        [a, b],
        [different, judgementOf('SAME', [eventIdOf(a), eventIdOf(b)], { at: '2024-07-01T00:00:00.000Z' })],
      ),
    ).toEqual([['a', 'b']]);
  });

  test('keep the reports of one label together', () => {
    const more = reportOf('b2', { ...b, id: 'b2', offset: 90 });
    expect(together([a, b, more], [judgementOf('DIFFERENT', [eventIdOf(a), eventIdOf(b)])])).toEqual([
      ['a'],
      ['b', 'b2'],
    ]);
  });

  test('outlive the text', () => {
    const ghost = reportOf('g', { ...on('2024-03-05'), standing: false, articleId: a.articleId, label: 'e7' });
    expect(together([ghost, a, c], [judgementOf('SAME', [eventIdOf(ghost), eventIdOf(c)])])).toEqual([['a', 'c']]);
  });
});

test('the id is that of the first report by date, article and offset', () => {
  const late = reportOf('a', on('2024-03-05', { publishedOn: '2024-03-08' }));
  const early = reportOf('b', on('2024-03-05', { publishedOn: '2024-03-06' }));
  expect(resolveEvents([late, early], []).clusters[0]?.id).toBe(eventIdOf(early));
});

describe('properties', () => {
  const people = ['anna', 'boris', 'carla', 'dino'];
  const world = Array.from({ length: 150 }, (_, i): StandingReport => {
    const day = `2024-03-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`;
    const end = i % 5 === 0 ? '2024-03-31' : day;
    const dates = i % 4 === 3 ? {} : { earliest: i % 5 === 0 ? '2024-03-01' : day, latest: end };
    return reportOf(`r${String(i).padStart(3, '0')}`, {
      articleId: `article ${i % 60}`,
      sourceId: `source ${i % 7}`,
      label: `e${1 + (i % 3)}`,
      publishedOn: `2024-03-${String(1 + ((i % 60) % 28)).padStart(2, '0')}`,
      kind: (['MEETING', 'CALL', 'TALKS', 'GATHERING', 'VISIT'] as const)[i % 5] ?? 'MEETING',
      status: i % 6 === 0 ? 'PLANNED' : 'HELD',
      parties: [party(people[i % 4] ?? 'anna', 'NO'), party(people[(i + 1 + (i % 3)) % 4] ?? 'anna', 'EE')].filter(
        (one, n, all) => all.findIndex(({ id }) => id === one.id) === n,
      ),
      ...(i % 3 === 0 ? at('oslo', 'NO') : {}),
      ...dates,
      offset: i,
    });
  });
  const judgements = [
    judgementOf('SAME', [eventIdOf(world[1]!), eventIdOf(world[2]!)], { at: '2024-05-01T00:00:00.000Z' }),
    judgementOf('DIFFERENT', [eventIdOf(world[1]!), eventIdOf(world[8]!)], { at: '2024-05-02T00:00:00.000Z' }),
  ];

  test('the order of the input makes no difference', () => {
    const expected = resolveEvents(world, judgements);
    for (let seed = 1; seed <= 25; seed += 1)
      expect(resolveEvents(shuffled(world, seed), shuffled(judgements, seed))).toEqual(expected);
  });

  test('every standing report is in one event', () => {
    const members = resolveEvents(world, []).clusters.flatMap((cluster) => cluster.members.map(({ member }) => member));
    expect(members.sort()).toEqual(world.map(({ id }) => id));
  });

  test('no event holds two labels of one article, nor dated reports without a common day (visits aside)', () => {
    const byId = new Map(world.map((report) => [report.id, report]));
    for (const { members } of resolveEvents(world, []).clusters) {
      const reports = members.map(({ member }) => byId.get(member)!);
      for (const article of new Set(reports.map(({ articleId }) => articleId))) {
        expect(new Set(reports.filter(({ articleId }) => articleId === article).map(({ label }) => label)).size).toBe(
          1,
        );
      }
      const exact = [...new Set(reports.map(({ articleId }) => articleId))].flatMap((article) => {
        const days = reports.filter(
          (one) => one.articleId === article && one.earliest !== null && one.kind !== 'VISIT',
        );
        return days.length === 1 ? days : [];
      });
      const from =
        exact
          .map(({ earliest }) => earliest ?? '')
          .sort()
          .at(-1) ?? '';
      const to = exact.map(({ latest }) => latest ?? '').sort()[0] ?? '9';
      expect(from <= to).toBe(true);
    }
  });

  test('reports that may be one share a block', () => {
    const blocks = new Map(world.map((report) => [report.id, new Set(blocksOfReport(report))]));
    const byId = new Map(world.map((report) => [report.id, report]));
    for (const { members } of resolveEvents(world, []).clusters) {
      // Connected through blocks and labels, so that recomputing a closed set gives the same events.
      const [first, ...rest] = members.map(({ member }) => member);
      const reached = new Set([first]);
      for (let grew = true; grew; ) {
        grew = false;
        for (const id of rest) {
          if (reached.has(id)) continue;
          const near = [...reached].some((other) => {
            const [x, y] = [byId.get(id)!, byId.get(other ?? '')!];
            return (
              (x.articleId === y.articleId && x.label === y.label) ||
              [...(blocks.get(id) ?? [])].some((block) => blocks.get(other ?? '')?.has(block))
            );
          });
          if (near) {
            reached.add(id);
            grew = true;
          }
        }
      }
      expect(reached.size).toBe(members.length);
    }
  });
});
