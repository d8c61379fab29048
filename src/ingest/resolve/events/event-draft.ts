import type { EncounterKind } from '../../../model/encounter';
import type { Assessment, ResolvedParty } from '../../../model/resolution';
import { intersection, type Span } from './days';
import type { Claim, ToldEncounter, Where } from './told-encounter';

/** An event in the making: encounters as several articles tell them, held to be one. */
export class EventDraft {
  readonly members: { readonly claim: Claim; readonly why: Assessment }[] = [];
  readonly articles = new Set<string>();
  readonly sources = new Set<string>();
  readonly parties = new Map<string, ResolvedParty>();
  readonly kinds = new Set<EncounterKind>();
  readonly places: Where[] = [];
  /** The days that all its dated reports have in common; null while none has a date. */
  core: Span | null = null;
  /** Day number of the founder's publication. */
  readonly firstPublished: number;

  /** @param order its place among the events of one resolution: settles what agrees equally well. */
  constructor(
    readonly founder: ToldEncounter,
    readonly order: number,
  ) {
    this.firstPublished = founder.published;
    this.add(founder, null);
  }

  /** @param why null for the encounter that the event begins with. */
  add(told: ToldEncounter, why: Assessment | null): void {
    const own = { score: 1, reasons: ['the article tells of it under one label'] };
    const first = { score: 1, reasons: ['the first to tell of it'] };
    told.claims.forEach((claim, at) => {
      this.members.push({ claim, why: why ?? (at === 0 ? first : own) });
    });
    if (told.claims.some(({ standing }) => standing)) {
      this.articles.add(told.articleId);
      this.sources.add(told.sourceId);
    }
    for (const [id, party] of told.parties) this.parties.set(id, party);
    for (const kind of told.kinds) this.kinds.add(kind);
    this.places.push(...told.places);
    if (told.span === null) return;
    this.core = this.core === null ? told.span : (intersection(this.core, told.span) ?? this.core);
  }

  /** Takes over all that another event has. */
  absorb(other: EventDraft, why: Assessment): void {
    for (const { claim } of other.members) this.members.push({ claim, why });
    for (const article of other.articles) this.articles.add(article);
    for (const source of other.sources) this.sources.add(source);
    for (const [id, party] of other.parties) this.parties.set(id, party);
    for (const kind of other.kinds) this.kinds.add(kind);
    this.places.push(...other.places);
    if (other.core === null) return;
    this.core = this.core === null ? other.core : (intersection(this.core, other.core) ?? this.core);
  }
}
