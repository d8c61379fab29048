/** What a parameter takes. */
export type ParameterType = 'NAME' | 'DAY' | 'INSTANT' | 'COUNT' | 'FLAG' | 'KIND' | 'STATUS' | 'CONTACT';

/** A parameter of an export: in an address `?person=…`, on the command line `--person …`. */
export interface ExportParameter {
  /** As in an address; on the command line with hyphens (`--ended-before`). */
  readonly name: string;
  readonly takes: ParameterType;
  /** May be given several times. */
  readonly many: boolean;
  readonly description: string;
}

const one = (name: string, takes: ParameterType, description: string): ExportParameter => ({
  name,
  takes,
  many: false,
  description,
});
const many = (name: string, takes: ParameterType, description: string): ExportParameter => ({
  name,
  takes,
  many: true,
  description,
});

/** The filters of the questions `meetings` and `events`, by the words of an address. Filters of one name add up; of all, each must hold. */
export const EXPORT_PARAMETERS: readonly ExportParameter[] = [
  many('person', 'NAME', 'this person or organisation took part, by id or slug; several: all of them together'),
  many('anyOf', 'NAME', 'at least one of these took part'),
  one('organisation', 'NAME', 'this organisation took part'),
  one('orItsPeople', 'FLAG', 'with organisation: or anybody who holds an office in it'),
  one('place', 'NAME', 'it lies there: id, slug, or a country code, which stands for all places of the country'),
  one('from', 'DAY', 'it may lie on or after this day'),
  one('to', 'DAY', 'it may lie on or before this day'),
  one('endedBefore', 'DAY', 'the last day on which it can lie is before this one'),
  one('contact', 'CONTACT', 'of meetings: MET (unless told otherwise), TOGETHER or ANY'),
  many('kind', 'KIND', 'its kind is one of these; stronger than contact'),
  many('status', 'STATUS', 'its status is one of these; of meetings HELD unless told otherwise'),
  many('source', 'NAME', 'at least one of these sources reports it, by id'),
  many('notSource', 'NAME', 'none of these sources reports it'),
  one('article', 'NAME', 'this article reports it: id or address'),
  one('minSources', 'COUNT', 'at least so many independent sources report it'),
  one('maxSources', 'COUNT', 'at most so many independent sources report it'),
  one('dated', 'FLAG', 'only dated (true) or only undated events (false)'),
  one('changedSince', 'INSTANT', 'what is known of it changed at or after this instant'),
  many('accordingTo', 'NAME', 'view: only what these sources report, by id'),
  many('without', 'NAME', 'view: all but what these sources report'),
  one('asOf', 'DAY', 'view: only what was known by the end of this day'),
  one('limit', 'COUNT', 'at most so many events, the latest first'),
  one('bom', 'FLAG', 'of CSV: begin with a byte order mark, by which Excel knows UTF-8'),
];
