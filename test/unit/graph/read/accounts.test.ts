import { accountsOf, citationsOf } from '../../../../src/graph/read/accounts';
import { conflictsOf } from '../../../../src/graph/read/conflicts';
import type { ReportRow } from '../../../../src/graph/read/report-row';

interface Told {
  source: string;
  status?: string;
  earliest?: string | null;
  latest?: string | null;
  place?: string | null;
  who?: string[];
  publishedOn?: string;
  per?: string;
  background?: boolean;
}

let count = 0;
function report(told: Told): ReportRow {
  const {
    source,
    status = 'HELD',
    earliest = '2025-04-26',
    latest = earliest,
    place = null,
    who = ['Ada', 'Bo'],
  } = told;
  count += 1;
  const publishedOn = told.publishedOn ?? '2025-04-27';
  return {
    id: `r${count}`,
    kind: 'MEETING',
    status,
    earliest,
    latest,
    placeName: place,
    place: null,
    background: told.background ?? false,
    start: count,
    publishedOn,
    attributedTo: told.per ?? null,
    cites: [],
    quote: `q${count}`,
    article: { id: `${source}/${publishedOn}`, source: { id: source, name: source } },
    participants: who.map((name) => ({ as: name, role: 'PARTICIPANT', party: { id: name, name } })),
  } as unknown as ReportRow;
}

const about = (...told: Told[]): string[] =>
  conflictsOf(accountsOf(told.map(report))).map((conflict) => conflict.about);

test("a source's account is that of its latest article, with all that it ever said", () => {
  const [account] = accountsOf([
    report({ source: 'a.example', status: 'PLANNED', publishedOn: '2025-04-20' }),
    report({ source: 'a.example', status: 'CANCELLED', publishedOn: '2025-04-25' }),
  ]);
  expect(account).toMatchObject({ status: 'CANCELLED', firstPublished: '2025-04-20', reportCount: 2 });
  expect(account?.reports.map((each) => each.status)).toEqual(['PLANNED', 'CANCELLED']);
});

test('accounts come in order of first publication', () => {
  const accounts = accountsOf([
    report({ source: 'a.example', publishedOn: '2025-04-28' }),
    report({ source: 'b.example', publishedOn: '2025-04-27' }),
  ]);
  expect(accounts.map((account) => account.source.id)).toEqual(['b.example', 'a.example']);
});

test('sources that say the same disagree on nothing', () => {
  expect(about({ source: 'a' }, { source: 'b' })).toEqual([]);
});

test('a month and a day in it agree; two days do not', () => {
  expect(about({ source: 'a', earliest: '2025-04-01', latest: '2025-04-30' }, { source: 'b' })).toEqual([]);
  expect(about({ source: 'a', earliest: '2025-04-27' }, { source: 'b' })).toEqual(['interval']);
});

test('who is silent on date, place or a party disagrees with nobody', () => {
  expect(about({ source: 'a', earliest: null, latest: null, place: 'Kestrel' }, { source: 'b' })).toEqual([]);
  expect(about({ source: 'a', who: ['Ada'] }, { source: 'b', who: ['Ada', 'Bo'] })).toEqual([]);
});

test('each thing on which they differ is named', () => {
  expect(
    about(
      { source: 'a', status: 'HELD', place: 'Kestrel', who: ['Ada', 'Bo'] },
      { source: 'b', status: 'DENIED', place: 'Port Amsel', who: ['Ada', 'Cy'] },
    ),
  ).toEqual(['status', 'place', 'participants']);
});

test('who cites a source of the same event is told, by name or domain', () => {
  const accounts = accountsOf([
    report({ source: 'balticcourier.example' }),
    report({ source: 'tern.example', per: 'The Baltic Courier' }),
    report({ source: 'gull.example', per: 'two officials' }),
  ]);
  expect(
    citationsOf(accounts).map(({ source, cited, citedSource }) => [source.id, cited, citedSource?.id ?? null]),
  ).toEqual([
    ['gull.example', 'two officials', null],
    ['tern.example', 'The Baltic Courier', 'balticcourier.example'],
  ]);
});
