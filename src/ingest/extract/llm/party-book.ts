import type { OrganisationKind, PartyKind } from '../../../model/party';
import { fold, type Span, type TextIndex } from './text-index';

/** A party whom the answers name and the article names too. */
export interface GroundedParty {
  readonly kind: PartyKind;
  name: string;
  readonly aliases: Set<string>;
  office: string | null;
  organisationKind: OrganisationKind;
}

export interface NamedParty {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PartyKind;
  readonly office?: string | null;
  readonly organisationKind?: OrganisationKind;
}

/** Words before a person's name that are no part of it. */
const TITLES =
  /^(?:(?:the|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|vice|prime|minister|foreign|secretary|chancellor|king|queen|prince|princess|pope|senator|sen|representative|rep|governor|gov|general|gen|ambassador|judge|justice|mayor|speaker|former)\.?\s+)+/i;

const ARTICLE = /^the\s+/i;

/** The parties of one article, each once: those whom the article does not name are not let in. */
export class PartyBook {
  private readonly parties: GroundedParty[] = [];

  constructor(private readonly index: TextIndex) {}

  get all(): readonly GroundedParty[] {
    return this.parties;
  }

  /** The party by this name or alias, entered if it is new; null where the article does not name it. */
  enter(named: NamedParty): GroundedParty | null {
    const forms = [named.name, ...named.aliases].flatMap((form) => this.asWritten(form, named.kind) ?? []);
    const [name] = forms;
    if (name === undefined) return null;
    const known = this.known(named.kind, forms, name);
    if (known === undefined) {
      const party: GroundedParty = {
        kind: named.kind,
        name,
        aliases: new Set(forms.slice(1)),
        office: this.office(named.office),
        organisationKind: named.organisationKind ?? 'OTHER',
      };
      this.parties.push(party);
      return party;
    }
    for (const form of [known.name, ...forms]) known.aliases.add(form);
    if (fold(name).length > fold(known.name).length) known.name = name;
    known.office ??= this.office(named.office);
    return known;
  }

  /** The party of any kind that has this name, or this alias where none has the name. */
  find(name: string): GroundedParty | undefined {
    return byName(this.parties, name);
  }

  /** Every place where a party is named, from left to right; where names overlap, the longest counts. */
  places(party: GroundedParty): Span[] {
    const mine = namesOf(party).flatMap((name) => this.index.findWords(name));
    const longer = this.parties
      .filter((other) => other !== party)
      .flatMap((other) => namesOf(other).flatMap((name) => this.index.findWords(name)));
    return mine
      .filter((span) => ![...mine, ...longer].some((other) => isWithin(span, other)))
      .filter((span, at, all) => all.findIndex((one) => one.start === span.start && one.end === span.end) === at)
      .sort((a, b) => a.start - b.start);
  }

  /** A shared alias alone makes no identity: a family name can be that of two people. */
  private known(kind: PartyKind, forms: readonly string[], name: string): GroundedParty | undefined {
    const same = this.parties.filter((party) => party.kind === kind);
    const wanted = forms.map(fold);
    return byName(same, name) ?? same.find((party) => wanted.includes(fold(party.name)));
  }

  /** The name as the article writes it, without titles; null where the article does not have it. */
  private asWritten(name: string, kind: PartyKind): string | null {
    for (const form of [name.replace(kind === 'PERSON' ? TITLES : ARTICLE, ''), name]) {
      const [place] = this.index.findWords(form);
      if (place !== undefined) return this.index.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    }
    return null;
  }

  private office(office: string | null | undefined): string | null {
    return office != null && this.index.findAll(office).length > 0 ? office : null;
  }
}

function byName(parties: readonly GroundedParty[], name: string): GroundedParty | undefined {
  const wanted = fold(name);
  return (
    parties.find((party) => fold(party.name) === wanted) ??
    parties.find((party) => namesOf(party).some((one) => fold(one) === wanted))
  );
}

export function namesOf(party: GroundedParty): string[] {
  return [...new Set([party.name, ...party.aliases])];
}

function isWithin(span: Span, other: Span): boolean {
  return other.end - other.start > span.end - span.start && other.start <= span.start && span.end <= other.end;
}
