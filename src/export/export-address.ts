import { AppError } from '../errors';
import type { AskedFilter } from '../graph/read/asked-question';
import type { View } from '../graph/read/view';
import type { Contact } from '../model/contact';
import { askedExport, type ExportList } from './asked-export';
import type { ExportFormat } from './event-writer';
import { EXPORT_FORMATS } from './formats';
import type { Given } from './given-values';

/** Where an answer can be had whole in one format. */
export interface ExportAddress {
  readonly format: ExportFormat;
  /** Path and query, without host. */
  readonly url: string;
}

/** The addresses of an answer to a question, in each format that can show it. */
export function exportAddresses(filter: AskedFilter, contact: Contact | null, view: View | null): ExportAddress[] {
  const list: ExportList = contact === null ? 'events' : 'meetings';
  const given = givenOf(filter, contact, view);
  const pairs = [...given].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  const query = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
  return EXPORT_FORMATS.filter((format) => shows(list, format, given)).map((format) => ({
    format,
    url: `/export/${list}.${format.name}${query}`,
  }));
}

function shows(list: ExportList, format: ExportFormat, given: Given): boolean {
  try {
    askedExport(list, format, given);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The question in the words of an address: what is read back from them is the same question. */
function givenOf(filter: AskedFilter, contact: Contact | null, view: View | null): Given {
  const given: Readonly<Record<string, readonly (string | number | boolean | null | undefined)[]>> = {
    person: filter.parties ?? [],
    anyOf: filter.anyOf ?? [],
    organisation: [filter.organisation],
    orItsPeople: [filter.orItsPeople === true ? true : null],
    place: [filter.place],
    from: [filter.during?.from],
    to: [filter.during?.to],
    endedBefore: [filter.endedBefore],
    contact: [contact === 'MET' ? null : contact],
    kind: filter.kinds ?? [],
    status: filter.statuses ?? [],
    source: filter.sources ?? [],
    notSource: filter.notSources ?? [],
    article: [filter.article],
    minSources: [filter.minIndependentSources || null],
    maxSources: [filter.maxIndependentSources],
    dated: [filter.dated],
    changedSince: [filter.changedSince],
    accordingTo: view?.only ?? [],
    without: view?.without ?? [],
    asOf: [view?.asOf],
  };
  return new Map(
    Object.entries(given).flatMap(([name, values]) => {
      const told = values.filter((value) => value != null).map(String);
      return told.length === 0 ? [] : [[name, told] as const];
    }),
  );
}
