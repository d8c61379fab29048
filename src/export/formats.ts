import { writeEventRows, writeReportRows } from './csv';
import type { ExportFormat } from './event-writer';
import { writeFtm } from './ftm/ftm';
import { writeICalendar } from './icalendar/icalendar';
import { writeJsonLines } from './jsonl';
import { writeGexf } from './network/gexf';
import { writeGraphMl } from './network/graphml';

/** Every format of an export. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: 'CSV (RFC 4180), an event a row',
    detail: 'EVIDENCE',
    shows: null,
    write: writeEventRows,
  },
  {
    name: 'reports.csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: 'CSV (RFC 4180), a report a row, with its event',
    detail: 'FULL',
    shows: null,
    write: writeReportRows,
  },
  {
    name: 'jsonl',
    extension: 'jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    description: 'JSON Lines: an event a line, with all that it rests on',
    detail: 'FULL',
    shows: null,
    write: writeJsonLines,
  },
  {
    name: 'ftm.jsonl',
    extension: 'ftm.jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    description: 'entities of FollowTheMoney, one a line',
    detail: 'FULL',
    shows: null,
    write: writeFtm,
  },
  {
    name: 'graphml',
    extension: 'graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    description: 'the network of who was in contact with whom, as GraphML; only what was held',
    detail: 'EVIDENCE',
    shows: 'HELD',
    write: writeGraphMl,
  },
  {
    name: 'gexf',
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    description: 'the same network as GEXF, for Gephi; only what was held',
    detail: 'EVIDENCE',
    shows: 'HELD',
    write: writeGexf,
  },
  {
    name: 'ics',
    extension: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    description: 'iCalendar (RFC 5545) of the people named with person; only what is dated',
    detail: 'EVIDENCE',
    shows: 'DATED',
    write: writeICalendar,
  },
];
