import { writeICalendar } from '../../../../src/export/icalendar/icalendar';
import { eventRow, LINDQVIST, reportRow, VARGA } from '../../../support/event-row';
import { ICAL, type IcalEvent } from '../../../support/ical';
import { written } from '../../../support/written';

const SCOPE = { title: 'Meetings of Mara Lindqvist', parties: [LINDQVIST.id] };

/** The calendar as ical.js reads it. */
async function calendar(...fields: Parameters<typeof eventRow>[0][]): Promise<IcalEvent[]> {
  const text = await written(writeICalendar, fields.map(eventRow), SCOPE);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
}

const value = (entry: IcalEvent | undefined, property: string): string =>
  String(entry?.component.getFirstPropertyValue(property));

test('an event is an all-day entry that ends with the day before its DTEND', async () => {
  const [entry] = await calendar({ earliest: '2025-02-28', latest: '2025-02-28' });
  expect(entry?.startDate.isDate).toBe(true);
  expect([value(entry, 'dtstart'), value(entry, 'dtend')]).toEqual(['2025-02-28', '2025-03-01']);
  expect(entry?.uid).toBe('e_1@whomet');
  expect(value(entry, 'dtstamp')).toBe('2025-07-01T06:00:00Z');
  expect([entry?.summary, entry?.location]).toEqual(['Meeting: Mara Lindqvist, Teo Varga', 'Port Amsel']);
});

test('an interval is as wide as it is told, and the description says that it is one', async () => {
  const [entry] = await calendar({ earliest: '2025-03-01', latest: '2025-03-31' });
  expect([value(entry, 'dtstart'), value(entry, 'dtend')]).toEqual(['2025-03-01', '2025-04-01']);
  expect(entry?.description).toContain('On one or more days from 2025-03-01 to 2025-03-31.');
});

test('what is undated has no place in a calendar', async () => {
  expect(await calendar({ earliest: null, latest: null, dated: false })).toEqual([]);
});

test.each([
  ['HELD', 'CONFIRMED', 'Meeting'],
  ['PLANNED', 'TENTATIVE', 'Planned meeting'],
  ['PROPOSED', 'TENTATIVE', 'Proposed meeting'],
  ['DISPUTED', 'TENTATIVE', 'Disputed meeting'],
  ['CANCELLED', 'CANCELLED', 'Cancelled meeting'],
  ['DENIED', 'CANCELLED', 'Denied meeting'],
] as const)('%s is %s, and its name begins with %s', async (status, calendarStatus, begin) => {
  const participants = [
    { status, party: LINDQVIST },
    { status, party: VARGA },
  ];
  const [entry] = await calendar({ status, participants });
  expect(value(entry, 'status')).toBe(calendarStatus);
  expect(entry?.summary).toBe(`${begin}: Mara Lindqvist, Teo Varga`);
});

test('a held event to which she was only expected is not confirmed in her calendar', async () => {
  const participants = [
    { status: 'PLANNED' as const, party: LINDQVIST },
    { status: 'HELD' as const, party: VARGA },
  ];
  const [entry] = await calendar({ participants });
  expect([value(entry, 'status'), entry?.summary]).toEqual(['TENTATIVE', 'Planned meeting: Mara Lindqvist, Teo Varga']);
});

test('every source is told with its words and its address, whatever characters they hold', async () => {
  const quote = 'He said: “We met; twice, at C:\\temp” — 会谈 👍 on\nSaturday.';
  const [entry] = await calendar({ reports: [reportRow({ quote, attributedTo: 'the ministry; its spokesman' })] });
  expect(entry?.description).toBe(
    'Held, according to 1 report of 1 independent source.\n' +
      'The Amsel Courier, 2025-04-27, citing the ministry; its spokesman (held): ' +
      '“He said: “We met; twice, at C:\\temp” — 会谈 👍 on Saturday.” https://amsel-courier.example/1',
  );
});

test('no line is longer than 75 bytes, no character is cut in two, and all end with CRLF', async () => {
  const quote = '会谈'.repeat(100) + '👍'.repeat(50) + 'é'.repeat(90);
  const text = await written(writeICalendar, [eventRow({ reports: [reportRow({ quote })] })], SCOPE);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\r]\n/);
  expect(text).not.toContain('\ufffd');
  expect(text.replaceAll('\r\n ', '')).toContain(quote);
});

test('the calendar has a name, and asks to be read again each day', async () => {
  const text = await written(writeICalendar, [], SCOPE);
  const whole = new ICAL.Component(ICAL.parse(text));
  expect(whole.getFirstPropertyValue('name')).toBe('Meetings of Mara Lindqvist');
  expect(String(whole.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
  expect(whole.getFirstPropertyValue('version')).toBe('2.0');
});
