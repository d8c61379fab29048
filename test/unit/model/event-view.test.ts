import { eventView, type ViewReport } from '../../../src/model/event-view';

let count = 0;
function report(voice: string, more: Partial<ViewReport> = {}): ViewReport {
  count += 1;
  return {
    id: `r${count}`,
    articleId: `a${count}`,
    sourceId: voice,
    voice,
    publishedOn: '2024-05-02',
    status: 'HELD',
    kind: 'MEETING',
    background: false,
    start: 0,
    earliest: '2024-05-01',
    latest: '2024-05-01',
    placeId: null,
    placeName: null,
    parties: ['anna', 'carl'],
    ...more,
  };
}

test('whom only a plan named did not take part because others met', () => {
  const plan = report('tern', { status: 'PLANNED', parties: ['anna', 'carl', 'emil'], publishedOn: '2024-04-01' });
  const { status, participants } = eventView([plan, report('gull')]);
  expect(status).toBe('HELD');
  expect(participants).toEqual([
    { partyId: 'anna', status: 'HELD' },
    { partyId: 'carl', status: 'HELD' },
    { partyId: 'emil', status: 'PLANNED' },
  ]);
});

test('who was to come to what was cancelled is among its participants', () => {
  const plan = report('tern', { status: 'PLANNED', parties: ['anna', 'emil'], publishedOn: '2024-04-01' });
  const { participants } = eventView([plan, report('gull', { status: 'CANCELLED', parties: ['anna'] })]);
  expect(participants).toEqual([
    { partyId: 'anna', status: 'CANCELLED' },
    { partyId: 'emil', status: 'CANCELLED' },
  ]);
});

describe('the days', () => {
  const days = (...reports: ViewReport[]) => {
    const { earliest, latest, dated, sortDate } = eventView(reports);
    return { earliest, latest, dated, sortDate };
  };

  test('of a month and of a day within it are the day', () => {
    const month = report('tern', { earliest: '2024-05-01', latest: '2024-05-31' });
    const day = report('gull', { earliest: '2024-05-09', latest: '2024-05-09' });
    expect(days(month, day)).toEqual({
      earliest: '2024-05-09',
      latest: '2024-05-09',
      dated: true,
      sortDate: '2024-05-09',
    });
  });

  test('are those of most voices, and one voice counts once', () => {
    const often = ['1', '2', '3'].map(() =>
      report('tern', { earliest: '2024-05-03', latest: '2024-05-03', publishedOn: '2024-05-01' }),
    );
    const two = [report('gull'), report('auk')];
    expect(days(...often, ...two)).toMatchObject({ earliest: '2024-05-01', latest: '2024-05-01' });
  });

  test('are a voice’s latest: a meeting that is put off has its new day', () => {
    const before = report('tern', {
      status: 'PLANNED',
      publishedOn: '2024-04-01',
      earliest: '2024-05-01',
      latest: '2024-05-01',
    });
    const after = report('tern', {
      status: 'PLANNED',
      publishedOn: '2024-04-05',
      earliest: '2024-05-08',
      latest: '2024-05-08',
    });
    expect(days(after, before)).toMatchObject({ earliest: '2024-05-08' });
  });

  test('are unknown where nobody tells them, and the event stands at its last publication', () => {
    const undated = { earliest: null, latest: null };
    expect(days(report('tern', undated), report('gull', { ...undated, publishedOn: '2024-05-07' }))).toEqual({
      ...undated,
      dated: false,
      sortDate: '2024-05-07',
    });
  });
});

test('the kind is that of most voices, of equals the more specific', () => {
  expect(eventView([report('tern', { kind: 'TALKS' }), report('gull')]).kind).toBe('MEETING');
  expect(eventView([report('tern', { kind: 'CALL' }), report('auk', { kind: 'CALL' }), report('gull')]).kind).toBe(
    'CALL',
  );
});

test('the place is that of most voices, in its fullest form', () => {
  const oslo = { placeId: 'oslo', placeName: 'Oslo' };
  const view = eventView([
    report('tern', oslo),
    report('gull', { ...oslo, placeName: 'Oslo, Norway' }),
    report('auk', { placeId: 'bergen', placeName: 'Bergen' }),
  ]);
  expect(view).toMatchObject({ placeId: 'oslo', placeName: 'Oslo, Norway' });
});

test('sources are counted, and voices apart from them', () => {
  const view = eventView([report('tern'), report('tern', { sourceId: 'evening' }), report('gull')]);
  expect(view).toMatchObject({ reportCount: 3, sourceCount: 3, independentSourceCount: 2 });
});

test('the order of reports does not matter', () => {
  const reports = [
    report('tern', { status: 'PLANNED', earliest: '2024-05-01', latest: '2024-05-31', placeName: 'Oslo' }),
    report('gull', { status: 'DENIED', kind: 'TALKS', parties: ['anna', 'emil'] }),
    report('auk', { earliest: '2024-05-02', latest: '2024-05-03', placeName: 'Bergen', publishedOn: '2024-05-04' }),
  ];
  expect(eventView([...reports].reverse())).toEqual(eventView(reports));
});
