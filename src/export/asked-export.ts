import { AppError } from '../errors';
import type { AskedFilter } from '../graph/read/asked-question';
import { type View, viewOf } from '../graph/read/view';
import { CONTACTS, type Contact } from '../model/contact';
import { ENCOUNTER_KINDS, EVENT_STATUSES } from '../model/encounter';
import type { ExportFormat } from './event-writer';
import { EXPORT_FORMATS } from './formats';
import { type Given, GivenValues } from './given-values';

/** The questions that can be exported; they mean what the fields of the same names mean. */
export const EXPORT_LISTS = ['meetings', 'events'] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

/** An export as it was asked for, checked as far as this goes without the graph. */
export interface AskedExport {
  readonly list: ExportList;
  readonly format: ExportFormat;
  readonly filter: AskedFilter;
  /** Null: events of every kind and status. */
  readonly contact: Contact | null;
  readonly view: View | null;
  readonly limit: number | null;
  readonly byteOrderMark: boolean;
}

/** The format of this name. @throws {AppError} NOT_FOUND */
export function formatNamed(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  if (format !== undefined) return format;
  const names = EXPORT_FORMATS.map((known) => known.name).join(', ');
  throw new AppError('NOT_FOUND', `There is no format '${name.slice(0, 80)}'.`, `There are ${names}.`);
}

/**
 * Reads what was asked for. What a format cannot show is narrowed where nothing was said of it, and refused where it was
 * asked for in so many words.
 * @throws {AppError} BAD_USER_INPUT naming the parameter at fault and how to mend it.
 */
export function askedExport(list: ExportList, format: ExportFormat, given: Given): AskedExport {
  const values = new GivenValues(given);
  const [contact = null] = values.choices('contact', CONTACTS) ?? [];
  if (list === 'events' && contact !== null) {
    throw refused('contact is of meetings.', 'Ask for meetings, or name kinds (kind=MEETING).');
  }
  const byteOrderMark = values.flag('bom') ?? false;
  if (byteOrderMark && format.extension !== 'csv') {
    throw refused(`bom is of CSV, and this is ${format.name}.`, 'Leave it out.');
  }
  return {
    list,
    format,
    filter: narrowed(filterOf(values), format),
    contact: list === 'meetings' ? (contact ?? 'MET') : null,
    view: viewAsked(values),
    limit: values.count('limit'),
    byteOrderMark,
  };
}

function filterOf(values: GivenValues): AskedFilter {
  const during = { from: values.day('from'), to: values.day('to') };
  if (during.from !== null && during.to !== null && during.from > during.to) {
    throw refused(`from (${during.from}) is after to (${during.to}).`, 'Swap them.');
  }
  return {
    parties: values.texts('person'),
    anyOf: values.texts('anyOf'),
    organisation: values.text('organisation'),
    orItsPeople: values.flag('orItsPeople') ?? false,
    place: values.text('place'),
    during,
    endedBefore: values.day('endedBefore'),
    kinds: values.choices('kind', ENCOUNTER_KINDS),
    statuses: values.choices('status', EVENT_STATUSES),
    sources: values.texts('source'),
    notSources: values.texts('notSource'),
    article: values.text('article'),
    minIndependentSources: values.count('minSources'),
    maxIndependentSources: values.count('maxSources'),
    dated: values.flag('dated'),
    changedSince: values.instant('changedSince'),
  };
}

function viewAsked(values: GivenValues): View | null {
  const [sources, without] = [values.texts('accordingTo'), values.texts('without')];
  if (sources !== null && without !== null) {
    throw refused('accordingTo and without cannot be asked together.', 'Leave one of them out.');
  }
  return viewOf({ sources, without, asOf: values.day('asOf') });
}

function narrowed(filter: AskedFilter, format: ExportFormat): AskedFilter {
  if (format.shows === 'HELD') {
    if (filter.statuses?.some((status) => status !== 'HELD')) {
      throw refused(
        `status: a network (${format.name}) joins who was in contact, so only what was HELD counts.`,
        'Leave status out, or ask for csv or jsonl.',
      );
    }
    return { ...filter, statuses: ['HELD'] };
  }
  if (format.shows === 'DATED') {
    if (!filter.parties?.length) {
      throw refused(`A calendar (${format.name}) is somebody's: person is missing.`, 'Add person=ID or slug.');
    }
    if (filter.dated === false) {
      throw refused('dated=false: a calendar has no place for what is undated.', 'Leave it out, or ask for csv.');
    }
    return { ...filter, dated: true };
  }
  return filter;
}

function refused(message: string, hint: string): AppError {
  return new AppError('BAD_USER_INPUT', message, hint);
}
