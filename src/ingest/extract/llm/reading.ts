import type { ExtractedMention, ExtractedReport, Extraction } from '../../../model/extraction';
import type { Answer } from './answer';
import { type GroundedReport, groundReport, placeKey } from './grounding';
import { type GroundedParty, namesOf, PartyBook } from './party-book';
import { fold, type Span, TextIndex } from './text-index';

/** A model gives no measure of its certainty that means anything: one figure for all. */
const CONFIDENCE = 0.8;

/** What has been read of one article so far: the grounded answers of its parts, put together. */
export class Reading {
  private readonly index: TextIndex;
  private readonly book: PartyBook;
  private readonly reports: GroundedReport[] = [];
  private readonly dropped = new Map<string, number>();
  private labels = 0;

  constructor(text: string) {
    this.index = new TextIndex(text);
    this.book = new PartyBook(this.index);
  }

  /** Takes in the answer about one part of the text. */
  add(answer: Answer, part: Span): void {
    const drop = (code: string): void => {
      this.dropped.set(code, (this.dropped.get(code) ?? 0) + 1);
    };
    const parties = [
      ...answer.people.map((person) => ({ ...person, kind: 'PERSON' as const })),
      ...answer.organisations.map(({ kind, ...one }) => ({
        ...one,
        kind: 'ORGANISATION' as const,
        organisationKind: kind,
      })),
    ];
    for (const party of parties) if (this.book.enter(party) === null) drop('UNNAMED_PARTY');
    const taken = new Set<string>();
    const found = answer.reports.flatMap((report) => {
      const grounded = groundReport(report, this.index, this.book, part, taken, drop);
      if (grounded === null) return [];
      taken.add(placeKey(report.event, grounded));
      return [grounded];
    });
    this.join(found);
  }

  /** Lines that tell the next part what is known: parties, and encounters by label. */
  known(): string[] {
    const parties = this.book.all.map((party) => `- ${namesOf(party).join(' = ')}`);
    const events = [...new Map(this.reports.map((report) => [report.label, report])).values()].map(
      ({ label, kind, status, participants, earliest }) =>
        `- ${label}: ${kind} ${status}, ${participants.map(({ party }) => party.name).join(' and ')}${earliest === null ? '' : `, ${earliest}`}`,
    );
    return [...parties, ...events];
  }

  extraction(): Extraction {
    const reports = [...this.reports].sort((a, b) => a.start - b.start || a.end - b.end);
    const keyOf = new Map(this.book.all.map((party, index) => [party, `m${index + 1}`]));
    const places = [...new Set(reports.flatMap((report) => report.place ?? []))];
    const placeKeyOf = new Map(places.map((place, index) => [place, `p${index + 1}`]));
    const eventOf = new Map<string, string>();
    for (const { label } of reports) if (!eventOf.has(label)) eventOf.set(label, `e${eventOf.size + 1}`);
    return {
      mentions: [
        ...this.book.all.map((party) => this.mention(party, keyOf.get(party) as string)),
        ...places.map((place) => this.placeMention(place, placeKeyOf.get(place) as string)),
      ],
      reports: reports.map((report) => this.report(report, eventOf.get(report.label) as string, keyOf, placeKeyOf)),
      dropped: Object.fromEntries(this.dropped),
    };
  }

  /**
   * Adds the reports of a part. What the overlap of two parts says twice is taken once, and ties the encounter of the
   * one to that of the other; a label used again for other parties is another encounter.
   */
  private join(found: readonly GroundedReport[]): void {
    const before = [...this.reports];
    const labelOf = new Map<string, string>();
    const twinOf = new Map(found.map((report) => [report, before.find((other) => isTwin(report, other))]));
    for (const [report, twin] of twinOf) if (twin !== undefined) labelOf.set(report.label, twin.label);
    for (const report of found) {
      if (labelOf.has(report.label)) continue;
      const goesOn = before.some((other) => other.label === report.label && shareParty(report, other));
      this.labels += 1;
      labelOf.set(report.label, goesOn ? report.label : `e${this.labels}`);
    }
    for (const [report, twin] of twinOf) {
      if (twin !== undefined) continue;
      report.label = labelOf.get(report.label) as string;
      this.reports.push(report);
    }
  }

  private mention(party: GroundedParty, key: string): ExtractedMention {
    return {
      key,
      kind: party.kind,
      name: party.name,
      aliases: namesOf(party).filter((name) => name !== party.name),
      forms: this.forms(this.book.places(party)),
      titles: [],
      office: party.office,
      organisationKind: party.kind === 'ORGANISATION' ? party.organisationKind : null,
      country: null,
    };
  }

  private placeMention(place: string, key: string): ExtractedMention {
    const whole = this.index.findWords(place);
    const spans = whole.length > 0 ? whole : this.index.findWords(place.split(',')[0] ?? place);
    return {
      key,
      kind: 'PLACE',
      name: place,
      aliases: [],
      forms: this.forms(spans),
      titles: [],
      office: null,
      organisationKind: null,
      country: null,
    };
  }

  private forms(spans: readonly Span[]): ExtractedMention['forms'] {
    return spans.map(({ start, end }) => ({ text: this.index.text.slice(start, end), start, end }));
  }

  private report(
    report: GroundedReport,
    event: string,
    keyOf: ReadonlyMap<GroundedParty, string>,
    placeKeyOf: ReadonlyMap<string, string>,
  ): ExtractedReport {
    const { start, end, kind, status, place, datePhrase, earliest, latest, attributedTo, background } = report;
    const cited = this.book.all.find((party) => namesOf(party).some((name) => fold(name) === fold(attributedTo ?? '')));
    return {
      event,
      kind,
      status,
      participants: report.participants.map(({ party, as }) => ({
        mention: keyOf.get(party) as string,
        kind: party.kind,
        as,
      })),
      place,
      placeMention: place === null ? null : (placeKeyOf.get(place) ?? null),
      earliest,
      latest,
      datePhrase,
      attributedTo: cited?.name ?? attributedTo,
      attributionMention: cited === undefined ? null : (keyOf.get(cited) ?? null),
      quote: this.index.text.slice(start, end),
      start,
      end,
      background,
      confidence: CONFIDENCE,
    };
  }
}

/** The same sentence, said to be of the same parties in the same kind of encounter. */
function isTwin(one: GroundedReport, other: GroundedReport): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  const parties = new Set(other.participants.map(({ party }) => party));
  return (
    one.kind === other.kind &&
    common * 2 > shorter &&
    one.participants.length === parties.size &&
    one.participants.every(({ party }) => parties.has(party))
  );
}

function shareParty(one: GroundedReport, other: GroundedReport): boolean {
  return one.participants.some(({ party }) => other.participants.some((theirs) => theirs.party === party));
}
