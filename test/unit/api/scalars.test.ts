import { Day, Instant } from '../../../src/api/scalars';

test.each(['2025-02-30', '2025-2-3', '26.4.2025', '', 5, null])('%p is no day', (value) => {
  expect(() => Day.parseValue(value)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', hint: expect.any(String) }),
  );
});

test('a day stays as it is written', () => {
  expect(Day.parseValue('2024-02-29')).toBe('2024-02-29');
});

test('an instant of any time zone becomes UTC with milliseconds, whose lexical order is its order in time', () => {
  expect(Instant.parseValue('2025-05-21T14:30:00+02:00')).toBe('2025-05-21T12:30:00.000Z');
  expect(() => Instant.parseValue('2025-05-21')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  expect(() => Instant.parseValue('2025-13-21T00:00:00Z')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
