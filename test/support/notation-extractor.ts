import { type Article, analysedText } from '../../src/model/article';
import type { EncounterKind, ReportStatus } from '../../src/model/encounter';
import type { ExtractedMention, ExtractedReport, Extraction, Extractor } from '../../src/model/extraction';
import type { MentionKind } from '../../src/model/party';

/**
 * Stands in for a language engine, which lies outside of what these tests are about: reads lines such as
 * `MEETING HELD Anna Berg {Minister of Fish} + [Port Authority] @ Oslo 2024-03-01..2024-03-03 per [Daily Gull] (background)`
 * and takes any other line for prose. People are bare, organisations in brackets; `#e1 ` before a line names the event,
 * so that two lines can speak of one.
 */
export class NotationExtractor implements Extractor {
  readonly name = 'notation';
  /** Texts that were read, in order: shows what was not analysed again. */
  readonly read: string[] = [];

  constructor(
    readonly version = '1',
    private readonly options: { failOn?: RegExp; delayMs?: number } = {},
  ) {}

  async extract(article: Article): Promise<Extraction> {
    if (this.options.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, this.options.delayMs));
    if (this.options.failOn?.test(article.text)) throw new Error(`cannot read ${article.url}`);
    this.read.push(article.url);
    return new Reading(analysedText(article)).extraction();
  }
}

const LINE =
  /^(?:#(\w+) )?(MEETING|CALL|TALKS|VISIT|GATHERING) (HELD|PLANNED|PROPOSED|CANCELLED|DENIED) (.+?)(?: @ (.+?))?(?: (\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?)?(?: per (.+?))?( \(background\))?$/;

class Reading {
  private readonly mentions = new Map<string, ExtractedMention>();

  constructor(private readonly text: string) {}

  extraction(): Extraction {
    const reports: ExtractedReport[] = [];
    let start = 0;
    for (const line of this.text.split('\n')) {
      const match = LINE.exec(line);
      if (match !== null) reports.push(this.report(match, line, start));
      start += line.length + 1;
    }
    return { mentions: [...this.mentions.values()], reports, dropped: {} };
  }

  private report(match: RegExpExecArray, line: string, start: number): ExtractedReport {
    const [, label, kind, status, parties, place, from, to, source, background] = match;
    const participants = (parties ?? '').split(' + ').map((part) => {
      const mention = this.party(part, start + line.indexOf(part));
      return { mention: mention.key, kind: mention.kind as 'PERSON' | 'ORGANISATION', as: mention.name };
    });
    const where =
      place === undefined ? null : this.mention('PLACE', place, start + line.indexOf(` @ ${place}`) + 3, null);
    const cited = source === undefined ? null : this.party(source, start + line.indexOf(` per ${source}`) + 5);
    return {
      event: label ?? `line${start}`,
      kind: kind as EncounterKind,
      status: status as ReportStatus,
      participants,
      place: place ?? null,
      placeMention: where?.key ?? null,
      earliest: from ?? null,
      latest: to ?? from ?? null,
      datePhrase: from ?? null,
      attributedTo: cited?.name ?? null,
      attributionMention: cited?.key ?? null,
      quote: line,
      start,
      end: start + line.length,
      background: background !== undefined,
      confidence: 0.9,
    };
  }

  private party(written: string, start: number): ExtractedMention {
    const organisation = /^\[(.+)\]$/.exec(written)?.[1];
    if (organisation !== undefined) return this.mention('ORGANISATION', organisation, start + 1, null);
    const [, name, office] = /^(.+?)(?: \{(.+)\})?$/.exec(written) ?? [];
    return this.mention('PERSON', name ?? written, start, office ?? null);
  }

  private mention(kind: MentionKind, name: string, start: number, office: string | null): ExtractedMention {
    const form = { text: name, start, end: start + name.length };
    const known = this.mentions.get(`${kind} ${name}`);
    const mention: ExtractedMention =
      known === undefined
        ? {
            key: `m${this.mentions.size + 1}`,
            kind,
            name,
            aliases: [],
            forms: [form],
            titles: [],
            office,
            organisationKind: kind === 'ORGANISATION' ? (/daily|courier|gazette/i.test(name) ? 'MEDIA' : 'BODY') : null,
            country: null,
          }
        : { ...known, forms: [...known.forms, form], office: known.office ?? office };
    this.mentions.set(`${kind} ${name}`, mention);
    return mention;
  }
}
