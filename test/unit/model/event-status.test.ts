import type { ReportStatus } from '../../../src/model/encounter';
import { articleView, eventStatus, type StatusReport, sourceView } from '../../../src/model/event-status';

function report(status: ReportStatus, publishedOn: string, more: Partial<StatusReport> = {}): StatusReport {
  return { articleId: `a ${publishedOn}`, sourceId: 'tern', publishedOn, status, background: false, start: 0, ...more };
}

describe('the status of an event', () => {
  test.each<[string, [ReportStatus, string][], string]>([
    [
      'planned by all is planned',
      [
        ['PLANNED', '05-01'],
        ['PLANNED', '05-02'],
      ],
      'PLANNED',
    ],
    [
      'planned, then held, is held',
      [
        ['PLANNED', '05-01'],
        ['HELD', '05-09'],
      ],
      'HELD',
    ],
    [
      'held stays held when an older plan is published again',
      [
        ['HELD', '05-09'],
        ['PLANNED', '05-10'],
      ],
      'HELD',
    ],
    [
      'held by one and denied by another is disputed',
      [
        ['HELD', '05-09'],
        ['DENIED', '05-10'],
      ],
      'DISPUTED',
    ],
    [
      'planned, then cancelled, is cancelled',
      [
        ['PLANNED', '05-01'],
        ['CANCELLED', '05-03'],
      ],
      'CANCELLED',
    ],
    [
      'cancelled, then planned again, is planned',
      [
        ['CANCELLED', '05-01'],
        ['PLANNED', '05-03'],
      ],
      'PLANNED',
    ],
    [
      'cancelled, then held after all, is held',
      [
        ['CANCELLED', '05-01'],
        ['HELD', '05-12'],
      ],
      'HELD',
    ],
    ['denied alone is denied', [['DENIED', '05-01']], 'DENIED'],
    [
      'proposed, then planned, is planned',
      [
        ['PROPOSED', '05-01'],
        ['PLANNED', '05-02'],
      ],
      'PLANNED',
    ],
  ])('%s', (_, said, expected) => {
    const reports = said.map(([status, day]) => report(status, `2024-${day}`));
    expect(eventStatus(reports)).toBe(expected);
    expect(eventStatus([...reports].reverse())).toBe(expected);
  });

  test('an event without a report is no event', () => {
    expect(() => eventStatus([])).toThrow(RangeError);
  });
});

describe('a view', () => {
  test('of an article is its last report, background giving way to news', () => {
    const news = report('CANCELLED', '2024-05-01', { start: 10 });
    const recalled = report('PLANNED', '2024-05-01', { start: 90, background: true });
    expect(articleView([recalled, news])).toBe(news);
    expect(articleView([recalled])).toBe(recalled);
    const later = report('PLANNED', '2024-05-01', { start: 50 });
    expect(articleView([later, news, recalled])).toBe(later);
  });

  test('of a source is that of its latest article', () => {
    const first = report('HELD', '2024-05-01');
    const second = report('DENIED', '2024-05-02', { background: true });
    expect(sourceView([second, first])).toBe(second);
  });
});
