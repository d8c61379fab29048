import { countryOf } from '../gazetteer/country';
import { type Article, analysedText, type RegisterRecord } from '../model/article';
import type { ExtractedMention, ExtractedReport, Extraction, Extractor } from '../model/extraction';
import { type FilledText, withImpliedSubject } from './implied-subject';

/** Raised with every change that reads a record differently. */
const VERSION = 'r2';
const TRIP = 'trip';

/**
 * The same engine, also for records of a register: their fields say a visit without any reading, their remarks are read by the
 * engine with the traveller as the implied subject. The trip's interval bounds what the remarks tell without a date of
 * its own; it is not its date. Quotes and offsets are those of the record's own text.
 * @param forRemarks the same engine with other guards: remarks are too short to tell their language by.
 */
export function withRecords(extractor: Extractor, forRemarks: Extractor = extractor): Extractor {
  return {
    name: extractor.name,
    version: `${extractor.version}+${VERSION}`,
    versionFor({ record, text }) {
      if (record === undefined) return extractor.version;
      return text.trim() === '' ? VERSION : this.version;
    },
    async extract(article, signal) {
      const { record } = article;
      if (record === undefined) return extractor.extract(article, signal);
      const filled = withImpliedSubject(article.text, record.visitor);
      const read =
        article.text.trim() === '' ? NOTHING : await forRemarks.extract({ ...article, text: filled.text }, signal);
      return new RecordReading(article, record, filled).combine(read);
    },
  };
}

const NOTHING: Extraction = { mentions: [], reports: [], dropped: {} };

class RecordReading {
  private readonly text: string;
  private readonly bodyStart: number;

  constructor(
    article: Article,
    private readonly record: RegisterRecord,
    private readonly filled: FilledText,
  ) {
    this.text = analysedText(article);
    this.bodyStart = this.text.length - article.text.length;
    this.title = article.title;
  }

  private readonly title: string;

  combine(asRead: Extraction): Extraction {
    const read = this.withOneTraveller(asRead);
    const led = read.mentions.map((mention) => this.lead(mention));
    const visitor = this.visitor(read.mentions, led);
    const place = this.place(led);
    const mentions = [visitor, place, ...led.filter((each) => each.key !== visitor.key && each.key !== place.key)];
    const named = mentions.filter((mention) => mention.forms.length > 0);
    const keys = new Set(named.map((mention) => mention.key));
    const told = read.reports
      // The title was shown to the engine as well; what it says is the visit itself.
      .filter((report) => report.start >= this.bodyStart)
      .map((report) => this.leadReport(report, place))
      .filter((report) => report.participants.every((party) => keys.has(party.mention)));
    return { mentions: named, reports: [this.visit(visitor, place), ...told], dropped: read.dropped };
  }

  /** The title begins with the traveller: all whom the engine found there ('Rex B.' and 'Prada' of 'Rex B. (Rico) Prada') are one. */
  private withOneTraveller(read: Extraction): Extraction {
    const { length } = this.record.visitor;
    const [first, ...others] = read.mentions.filter(
      (each) => each.kind === 'PERSON' && each.forms.some(({ end }) => end <= length),
    );
    if (first === undefined || others.length === 0) return read;
    const keys = new Set(others.map(({ key }) => key));
    const led = (key: string): string => (keys.has(key) ? first.key : key);
    const forms = [first, ...others].flatMap((each) => each.forms).sort((a, b) => a.start - b.start);
    return {
      ...read,
      mentions: read.mentions
        .filter(({ key }) => !keys.has(key))
        .map((each) => (each === first ? { ...first, forms } : each)),
      // A meeting of the traveller with himself is none.
      reports: read.reports.flatMap((report): ExtractedReport[] => {
        const parties = new Map(
          report.participants.map((party) => [led(party.mention), { ...party, mention: led(party.mention) }]),
        );
        if (parties.size < 2 && report.participants.length > 1) return [];
        const { attributionMention } = report;
        const cited = attributionMention === null ? null : led(attributionMention);
        return [{ ...report, participants: [...parties.values()], attributionMention: cited }];
      }),
    };
  }

  /** The title and what was put in name the traveller in full: whom the engine found there is the traveller. */
  private visitor(asRead: readonly ExtractedMention[], mentions: readonly ExtractedMention[]): ExtractedMention {
    const { visitor: name } = this.record;
    const form = { text: name, start: 0, end: name.length };
    const key = asRead.find(
      (each) =>
        each.kind === 'PERSON' &&
        (each.name === name || each.forms.some(({ text, end }) => text === name || end <= name.length)),
    )?.key;
    const known = mentions.find((each) => each.key === key);
    if (known === undefined) return { ...bare('visitor', 'PERSON', name), forms: [form] };
    return { ...known, name, forms: [form, ...known.forms.filter(({ start }) => start >= this.bodyStart)] };
  }

  private place(mentions: readonly ExtractedMention[]): ExtractedMention {
    const { place: name, country } = this.record;
    const start = this.title.indexOf(name, this.record.visitor.length);
    const form = { text: name, start, end: start + name.length };
    const known = mentions.find(
      (each) => each.kind === 'PLACE' && (each.name === name || each.forms.some((one) => one.start === start)),
    );
    // 'Jerusalem, Israel': a register can put the last of several towns into its column for the country.
    const written = country ?? name;
    const cca2 = (countryOf(written) ?? countryOf(written.split(', ').at(-1) ?? ''))?.cca2 ?? null;
    if (known === undefined) return { ...bare('place', 'PLACE', name), country: cca2, forms: [form] };
    return {
      ...known,
      name,
      country: cca2 ?? known.country,
      forms: [form, ...known.forms.filter((one) => one.start > form.start)],
    };
  }

  private visit(visitor: ExtractedMention, place: ExtractedMention): ExtractedReport {
    const { earliest, latest, country } = this.record;
    return {
      event: TRIP,
      kind: 'VISIT',
      status: 'HELD',
      participants: [{ mention: visitor.key, kind: 'PERSON', as: this.record.visitor }],
      place: country === null || country === this.record.place ? this.record.place : `${this.record.place}, ${country}`,
      placeMention: place.key,
      earliest,
      latest,
      datePhrase: this.title.slice(this.title.lastIndexOf(', ') + 2),
      attributedTo: null,
      attributionMention: null,
      quote: this.title,
      start: 0,
      end: this.title.length,
      background: false,
      confidence: 1,
    };
  }

  private lead(mention: ExtractedMention): ExtractedMention {
    const forms = mention.forms.flatMap((form) => {
      const [start, last] = [this.original(form.start), this.original(form.end - 1)];
      return start === null || last === null ? [] : [{ text: this.text.slice(start, last + 1), start, end: last + 1 }];
    });
    return { ...mention, forms };
  }

  private leadReport(report: ExtractedReport, place: ExtractedMention): ExtractedReport {
    const last = this.original(report.end - 1) ?? this.text.length - 1;
    const start = this.original(report.start) ?? this.nextOriginal(report.start);
    const isUndated = report.earliest === null && !report.background;
    const isPlaceless = report.place === null;
    return {
      ...report,
      start,
      end: last + 1,
      quote: this.text.slice(start, last + 1),
      earliest: isUndated ? this.record.earliest : report.earliest,
      latest: isUndated ? this.record.latest : report.latest,
      place: isPlaceless ? this.record.place : report.place,
      placeMention: isPlaceless ? place.key : report.placeMention,
    };
  }

  private original(offset: number): number | null {
    if (offset < this.bodyStart) return offset;
    const inBody = this.filled.originalOffset(offset - this.bodyStart);
    return inBody === null ? null : inBody + this.bodyStart;
  }

  /** A sentence that begins with what was put in begins, in the original, right after it. */
  private nextOriginal(offset: number): number {
    for (let next = offset; ; next += 1) {
      const original = this.original(next);
      if (original !== null) return original;
    }
  }
}

function bare(key: string, kind: ExtractedMention['kind'], name: string): Omit<ExtractedMention, 'forms'> {
  return { key, kind, name, aliases: [], titles: [], office: null, organisationKind: null, country: null };
}
