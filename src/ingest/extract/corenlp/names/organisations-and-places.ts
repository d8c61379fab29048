import { countryOf } from '../../../../gazetteer/country';
import type { Document } from '../document';
import type { NameSpan } from './name-span';
import { Organisation, Place } from './party-entity';

const MEDIA =
  /\b(?:news|times|post|journal|press|herald|gazette|tribune|guardian|reuters|(?:news|press) agency|broadcasting|tv|radio|television|magazine|daily|xinhua|cnn|bbc|cbs|nbc|abc|npr|politico|bloomberg|axios|afp)\b/i;
const COMPANY =
  /\b(?:inc|corp|co|ltd|llc|plc|gmbh|group|company|industries|holdings|bank|motors|airlines|energy)\b\.?/i;
const BODY =
  /\b(?:nations|union|council|assembly|committee|commission|forum|organi[sz]ation|nato|congress|senate|parliament|house|bundestag|duma|court|g-?\d+|g\d+|summit)\b/i;
const POLITICAL_PARTY = /\b(?:party|democrats|republicans|likud|gop|labour|conservatives)\b/i;
const GOVERNMENT =
  /\b(?:ministry|department|government|white house|kremlin|state department|pentagon|cabinet|administration|treasury|embassy|agency|bureau|office)\b/i;

/** What the tagger takes for bodies and is none: the adjectives of parties, programmes, religions. */
const NO_BODY =
  /^(?:Republican|Democratic|Medicare|Medicaid|Social Security|Obamacare|Islam|Christianity|Judaism|Catholicism|Buddhism|Hinduism)$/i;

/** Organisations, states among them, and places of an article; spans of one name are one. */
export function organisationsAndPlaces(
  document: Document,
  spans: readonly NameSpan[],
): { organisations: Organisation[]; places: Place[] } {
  const organisations: Organisation[] = [];
  const places = new Map<string, Place>();
  for (const span of spans) {
    if (span.tag === 'PERSON') continue;
    const name = withDemonym(document, span);
    if (name.length < 2 || /^[\d\W]+$/u.test(name)) continue;
    const country = countryOf(name);
    const isState = country !== null && (country.via === 'NAME' || country.via === 'ACRONYM');
    if (isState) stateOf(organisations, name, country.cca2, span);
    else if (span.tag === 'ORGANIZATION' && !NO_BODY.test(name) && !isHeadline(document, span))
      organisationOf(organisations, name, span);
    if (span.tag === 'LOCATION') {
      const key = name.toLowerCase();
      const place = places.get(key) ?? new Place(`l${places.size + 1}`, name, country?.cca2 ?? null);
      place.spans.push(span);
      places.set(key, place);
    }
  }
  return { organisations, places: [...places.values()] };
}

/** 'Russian Security Council': the tagger leaves the demonym out, without which the body is any country's. */
function withDemonym(document: Document, span: NameSpan): string {
  const name = withoutArticle(span.text);
  const before = document.sentences[span.sentence]!.tokens[span.from - 1];
  if (
    span.tag !== 'ORGANIZATION' ||
    before === undefined ||
    countryOf(before.word)?.via !== 'DEMONYM' ||
    !OF_A_STATE.test(name)
  )
    return name;
  return `${before.word} ${name}`;
}

const OF_A_STATE =
  /^(?:\w+ )*(?:Council|Ministry|Parliament|Government|Embassy|Army|Navy|Senate|Cabinet|Congress|Armed Forces|Central Bank|Supreme Court|Foreign Ministry)$/;

function stateOf(organisations: Organisation[], name: string, cca2: string, span: NameSpan): void {
  let state = organisations.find((one) => one.country === cca2 && one.organisationKind === 'STATE');
  if (state === undefined) {
    state = new Organisation(`o${organisations.length + 1}`, name, 'STATE', cca2);
    organisations.push(state);
  }
  state.spans.push(span);
  state.name = commonest(state.spans.map((one) => withoutArticle(one.text)));
}

/** The name used most, of several the first. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function organisationOf(organisations: Organisation[], name: string, span: NameSpan): void {
  let known = organisations.find((one) => one.organisationKind !== 'STATE' && sameOrganisation(one.name, name));
  if (known === undefined) {
    known = new Organisation(`o${organisations.length + 1}`, name, organisationKind(name), null);
    organisations.push(known);
  } else if (name.length > known.name.length && !isAcronym(name)) known.name = name;
  known.spans.push(span);
}

/** Equal, an acronym of the other, or its head ('Security Council' for 'Russian Security Council'). */
function sameOrganisation(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return true;
  if (isAcronym(a) !== isAcronym(b))
    return isAcronym(a) ? acronymOf(b) === x.replaceAll(' ', '') : acronymOf(a) === y.replaceAll(' ', '');
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.includes(' ') && long.endsWith(` ${short}`);
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name);
}

function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('');
}

function organisationKind(name: string): Organisation['organisationKind'] {
  if (MEDIA.test(name)) return 'MEDIA';
  if (POLITICAL_PARTY.test(name)) return 'PARTY';
  if (GOVERNMENT.test(name)) return 'GOVERNMENT';
  if (BODY.test(name)) return 'BODY';
  return COMPANY.test(name) ? 'COMPANY' : null;
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|The|THE|a|an)\s+/u, '').trim();
}

/** The tagger takes whole headlines in capitals for organisations. */
function isHeadline(document: Document, span: NameSpan): boolean {
  const sentence = document.sentences[span.sentence]!;
  return span.to - span.from > 6 && span.to - span.from > sentence.tokens.length / 2;
}
