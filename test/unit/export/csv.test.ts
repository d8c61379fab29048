import { parse } from 'csv-parse/sync';
import { EVENT_COLUMNS, REPORT_COLUMNS, writeEventRows, writeReportRows } from '../../../src/export/csv';
import { BRANDT, eventRow, LINDQVIST, reportRow, VARGA } from '../../support/event-row';
import { written } from '../../support/written';

const records = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' });

test('an event is a row under the documented headings', async () => {
  const [row, ...others] = records(await written(writeEventRows, [eventRow()]));
  expect(others).toEqual([]);
  expect(Object.keys(row ?? {})).toEqual(EVENT_COLUMNS.map(({ name }) => name));
  expect(row).toMatchObject({
    id: 'e_1',
    kind: 'MEETING',
    status: 'HELD',
    earliest: '2025-04-26',
    place: 'Port Amsel',
    country: 'XN',
    participants: 'Mara Lindqvist; Teo Varga',
    participantIds: 'p_mara-lindqvist; p_teo-varga',
    otherwiseNamed: '',
    independentSources: '1',
    sources: 'The Amsel Courier',
    urls: 'https://amsel-courier.example/1',
    quote: 'Mara Lindqvist met Teo Varga in Port Amsel on Saturday.',
    quoteSource: 'The Amsel Courier',
  });
});

test('who was only expected stands apart from who took part', async () => {
  const parts = [...eventRow().participants, { status: 'PLANNED' as const, party: BRANDT }];
  const [row] = records(await written(writeEventRows, [eventRow({ participants: parts })]));
  expect(row).toMatchObject({ participants: 'Mara Lindqvist; Teo Varga', otherwiseNamed: 'Ilse Brandt (PLANNED)' });
});

test('the quote is the latest that says what the status of the event says', async () => {
  const reports = [
    reportRow({ id: 'r_1', status: 'PLANNED', quote: 'They are to meet.' }),
    reportRow({ id: 'r_2', status: 'HELD', quote: 'They met.' }),
    reportRow({ id: 'r_3', status: 'PLANNED', quote: 'They will meet.' }),
  ];
  const [row] = records(await written(writeEventRows, [eventRow({ reports })]));
  expect(row?.quote).toBe('They met.');
});

test('a report is a row, with its event and its offsets', async () => {
  const reports = [reportRow({ id: 'r_1' }), reportRow({ id: 'r_2', attributedTo: 'the ministry' })];
  const rows = records(await written(writeReportRows, [eventRow({ reports })]));
  expect(Object.keys(rows[0] ?? {})).toEqual(REPORT_COLUMNS.map(({ name }) => name));
  expect(rows.map((row) => [row.eventId, row.reportId, row.start, row.end, row.attributedTo])).toEqual([
    ['e_1', 'r_1', '12', '67', ''],
    ['e_1', 'r_2', '12', '67', 'the ministry'],
  ]);
  expect(rows[0]).toMatchObject({
    participants: `${LINDQVIST.name}; ${VARGA.name}`,
    asWritten: 'Mara Lindqvist; Varga',
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r\n=1+1', '  =1+1', '＝1+1', '＋1', '－1', '＠A1'])(
  '%j cannot be run by a spreadsheet',
  async (quote) => {
    const [row] = records(await written(writeEventRows, [eventRow({ reports: [reportRow({ quote })] })]));
    expect(row?.quote).toBe(`'${quote.trim()}`);
  },
);

test('quotation marks, commas and line breaks survive a reader', async () => {
  const quote = 'He said: "We met,\nand "twice", at that."';
  const text = await written(writeEventRows, [eventRow({ reports: [reportRow({ quote })] })]);
  expect(records(text)[0]?.quote).toBe('He said: "We met, and "twice", at that."');
  // RFC 4180: every record ends with CRLF, and there is no other line break.
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
