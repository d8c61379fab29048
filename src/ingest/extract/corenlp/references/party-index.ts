import { countryName, countryOf } from '../../../../gazetteer/country';
import type { Document } from '../document';
import { linkPeople } from '../names/link-people';
import { type NameSpan, nameSpans } from '../names/name-span';
import { organisationsAndPlaces } from '../names/organisations-and-places';
import { Organisation, type Place } from '../names/party-entity';
import type { Person } from '../names/person';
import { homeCountry } from './home-country';
import { inferGenders } from './inferred-gender';

export type Party = Person | Organisation;

/** What stands at a token: whose name, and the span of it. */
export interface NamedAt {
  readonly span: NameSpan;
  readonly person: Person | null;
  readonly organisation: Organisation | null;
  readonly place: Place | null;
}

/** All that the article names, and where. */
export class PartyIndex {
  readonly people: readonly Person[];
  readonly organisations: Organisation[];
  readonly places: readonly Place[];
  /** The country that the article takes for granted; null: it speaks of none. */
  readonly home: string | null;
  private readonly at = new Map<string, NamedAt>();

  constructor(document: Document) {
    const spans = nameSpans(document);
    this.people = linkPeople(document, spans);
    this.home = homeCountry(document, this.people);
    const { organisations, places } = organisationsAndPlaces(document, spans);
    this.organisations = organisations;
    this.places = places;
    for (const person of this.people)
      for (const { span } of person.mentions) this.put({ span, person, organisation: null, place: null });
    for (const place of places)
      for (const span of place.spans) this.put({ span, person: null, organisation: null, place });
    for (const organisation of organisations) {
      for (const span of organisation.spans) {
        const known = this.named(span.sentence, span.from);
        this.put({ span, person: null, organisation, place: known?.place ?? null });
      }
    }
    inferGenders(document, this);
  }

  /** The name that covers a token, or null. */
  named(sentence: number, token: number): NamedAt | null {
    return this.at.get(`${sentence}:${token}`) ?? null;
  }

  /** A place's name stands there, and not a state's: nobody who could take part. */
  isTown(sentence: number, token: number): boolean {
    const named = this.named(sentence, token);
    return named !== null && named.place !== null && named.organisation === null;
  }

  /** Whether somebody can be of a country: by the titles, or, of one whose office is told without a country, where that is at home. */
  isOf(person: Person, cca2: string): boolean {
    return person.countries.size > 0 ? person.countries.has(cca2) : person.offices.size > 0 && cca2 === this.home;
  }

  /** The state of a country as a party, made where the article only implies it. */
  state(cca2: string): Organisation {
    let state = this.organisations.find((one) => one.country === cca2 && one.organisationKind === 'STATE');
    if (state === undefined) {
      state = new Organisation(`o${this.organisations.length + 1}`, countryName(cca2) ?? cca2, 'STATE', cca2);
      this.organisations.push(state);
    }
    return state;
  }

  /** An organisation by a name that the tagger did not mark ('G-20', 'Congress'). */
  organisation(name: string): Organisation {
    const key = name.toLowerCase();
    let known = this.organisations.find((one) => one.name.toLowerCase() === key);
    if (known === undefined) {
      known = new Organisation(`o${this.organisations.length + 1}`, name, 'BODY', null);
      this.organisations.push(known);
    }
    return known;
  }

  /** Country of a place or state name at a token, by any way of naming it. */
  countryAt(sentence: number, token: number): string | null {
    const named = this.named(sentence, token);
    if (named === null) return null;
    return named.organisation?.country ?? countryOf(named.span.text)?.cca2 ?? null;
  }

  private put(named: NamedAt): void {
    for (let token = named.span.from; token < named.span.to; token++)
      this.at.set(`${named.span.sentence}:${token}`, named);
  }
}
