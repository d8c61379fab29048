import { countryOf } from '../../../../gazetteer/country';
import { type Document, lineOf, type Sentence, type Token } from '../document';
import type { NameSpan } from '../names/name-span';
import type { NamedAt, PartyIndex } from '../references/party-index';
import type { DraftPlace } from './draft';

/** What the tagger takes for bodies and people go to. */
const BUILDING =
  /\b(?:House|Palace|Hall|Base|Hill|Center|Centre|University|College|School|Airport|Capitol|Kremlin|Pentagon|Hotel|Club|Headquarters|Embassy|Cathedral|Castle|Tower|Resort|Estate|Office|Street|Square|Park|Garden|Gardens|Plaza|Inn|Arena|Stadium|Theat(?:er|re)|Museum|Library|Church|Chapel|Mosque|Temple|Basilica|Camp|Fort|Island|Beach|Ranch|Lodge|Mansion|Villa|Room|Casino|Zone|Monastery|Shrine|Synagogue)\b/;
/** Common nouns of places where people meet: they tell a place where no name does. */
export const VENUE =
  /^(?:office|home|house|residence|palace|castle|hotel|resort|estate|ranch|embassy|consulate|headquarters|airport|border|ballroom|church|cathedral|mosque|chapel|club|restaurant|compound|mansion|villa|retreat|apartment|farm|farmhouse|barracks|zone|guesthouse|lodge|library|museum|hospital|courtyard|quadrangle|courtroom|cottage|penthouse|suite|pub|cafe|café|diner|studio)$/;
/** … and of those that need a noun before them to be one place: 'the Senate dining room', 'the village hall'. */
const PART_OF_VENUE =
  /^(?:room|hall|building|school|center|centre|facility|base|station|park|garden|stadium|arena|terminal|hangar|campus|prison|theater|theatre|bar|square|plaza)$/;
/** Nouns behind which a place's name follows: 'the port city of Bergen', 'the Lindqvist estate in'. */
export const GEOGRAPHIC =
  /^(?:city|town|capital|port|village|island|province|state|region|area|suburb|district|county|outskirts|kingdom|republic|peninsula|coast|shore|center|centre|heart|part|north|south|east|west|grounds|garden|campus|nation|country|metropolis|neighborhood|neighbourhood|enclave|territory|soil|courtyard|quadrangle|lawn|hall|steps|gates)$/;
/** The place that a name stands for, at its fullest ('Hamburg, Germany', 'Bergen in Norway'); null where it is none. */
export function namedPlace(
  document: Document,
  sentence: Sentence,
  named: NamedAt,
  index: PartyIndex,
): DraftPlace | null {
  const { span } = named;
  const isBuilding = named.organisation !== null && BUILDING.test(span.text);
  const isState = named.organisation?.organisationKind === 'STATE';
  if (!named.place && !isState && !isBuilding) return null;
  if (isFamilyName(index, span.text) || isTwoStates(span.text)) return null;
  const larger = isState ? null : largerBehind(sentence, span.to, index);
  if (larger === null) return { name: lineOf(document, span.start, span.end), start: span.start, end: span.end };
  const [town, country] = [lineOf(document, span.start, span.end), lineOf(document, larger.start, larger.end)];
  return { name: `${town}, ${country}`, start: span.start, end: larger.end };
}

/** What stands capitalised behind 'at' and is no place. */
const NO_VENUE =
  /^(?:Christmas|Easter|Thanksgiving|Ramadan|Passover|New Year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Summit|Conference|Convention|Forum|Meeting|Assembly|Congress|Council|Games|Olympics|Cup|Day|Week|Festival|Awards|Championships?|Session|Dinner|Show|Mass|Expo|Fair)$/;

/** A name that the tagger left out, behind 'at': 'at the Grand Lisboa', 'at Joint Base Lindqvist'. */
export function untaggedPlace(
  document: Document,
  sentence: Sentence,
  from: number,
  index: PartyIndex,
): DraftPlace | null {
  const { tokens } = sentence;
  const before = tokens[from - 1]?.word.toLowerCase() === 'the' ? from - 2 : from - 1;
  if (tokens[before]?.word.toLowerCase() !== 'at' || sentence.isTitle) return null;
  let to = from;
  while (
    /^NNPS?$/.test(tokens[to]?.pos ?? '') &&
    /^\p{Lu}/u.test(tokens[to]!.word) &&
    (index.named(sentence.index, to)?.person ?? null) === null
  )
    to++;
  if (to === from || /^(?:POS|NN.*)$/.test(tokens[to]?.pos ?? '') || tokens[to]?.word === 'of') return null;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const name = lineOf(document, start, end);
  return NO_VENUE.test(name) ? null : { name, start, end };
}

/** The name of the place in which the one before lies: behind a comma, but not in a list ('Oslo, Bergen and Lisbon'), or behind 'in'. */
function largerBehind(sentence: Sentence, to: number, index: PartyIndex): NameSpan | null {
  const { tokens } = sentence;
  const joint = tokens[to]?.word;
  if (joint !== ',' && joint !== 'in') return null;
  const named = index.named(sentence.index, joint === 'in' && tokens[to + 1]?.pos === 'DT' ? to + 2 : to + 1);
  if (named === null || (named.place === null && named.organisation?.organisationKind !== 'STATE')) return null;
  return joint === ',' && /^(?:and|or)$/.test(tokens[named.span.to]?.word ?? '') ? null : named.span;
}

/** A venue by its common noun, with what modifies it but its article ('his office', 'lakeside home'). */
export function commonPlace(
  document: Document,
  sentence: Sentence,
  noun: number,
  index: PartyIndex,
): DraftPlace | null {
  const { tokens } = sentence;
  const lemma = tokens[noun]!.lemma.toLowerCase();
  const isPart = PART_OF_VENUE.test(lemma) && /^NN/.test(tokens[noun - 1]?.pos ?? '');
  if (!tokens[noun]!.pos.startsWith('NN') || !(isPart || VENUE.test(lemma))) return null;
  if (/^NN/.test(tokens[noun + 1]?.pos ?? '')) return null;
  if (lemma === 'border' && /^(?:between|with)$/.test(tokens[noun + 1]?.word ?? ''))
    return border(document, sentence, noun);
  let from = noun;
  while (from > 0 && /^(?:NN|NNP|JJ|HYPH|POS|PRP\$|VBN)$/.test(tokens[from - 1]!.pos)) from--;
  // The bare 'at home' tells nothing, 'the castle' the castle named before.
  if (from === noun) return /^the$/i.test(tokens[from - 1]?.word ?? '') ? namedBefore(index, tokens[noun]!) : null;
  if (tokens[from]!.pos === 'POS') return null;
  const [start, end] = [tokens[from]!.start, tokens[noun]!.end];
  return { name: lineOf(document, start, end), start, end };
}

/** 'the border between the two countries', 'the border with Norway'. */
function border(document: Document, { tokens }: Sentence, noun: number): DraftPlace {
  let to = noun + 2;
  while (/^(?:DT|CD|JJ|CC|HYPH|NN)/.test(tokens[to]?.pos ?? '')) to++;
  const [start, end] = [tokens[noun]!.start, tokens[to - 1]!.end];
  return { name: lineOf(document, start, end), start, end };
}

/** The place named before whose name ends in a common noun: Belvar Castle for 'the castle'. */
function namedBefore(index: PartyIndex, noun: Token): DraftPlace | null {
  const ending = ` ${noun.lemma.toLowerCase()}`;
  const spans = [...index.places, ...index.organisations]
    .filter((one) => one.name.toLowerCase().endsWith(ending) && one.name.split(' ').length <= 4)
    .flatMap((one) => one.spans.filter((span) => span.start < noun.start))
    .sort((a, b) => b.start - a.start);
  const last = spans[0];
  return last === undefined ? null : { name: last.text, start: last.start, end: last.end };
}

/** A town or state that modifies the noun of an encounter: 'the Hanoi summit', 'the Estonia visit'. */
export function venueOf(
  document: Document,
  sentence: Sentence,
  noun: number,
  index: PartyIndex,
  isVisit: boolean,
): DraftPlace | null {
  for (const child of sentence.graph!.children(noun, 'compound')) {
    const named = index.named(sentence.index, child);
    if (named === null || !(isVisit || index.isTown(sentence.index, child) || isCityState(named.span.text))) continue;
    if (isPartOfState(index, named.span.text)) continue;
    const place = namedPlace(document, sentence, named, index);
    if (place !== null) return { name: named.span.text, start: named.span.start, end: named.span.end };
  }
  return null;
}

/** 'Korea' in an article on North and South Korea. */
function isPartOfState(index: PartyIndex, name: string): boolean {
  return index.organisations.some((one) => one.organisationKind === 'STATE' && one.name.endsWith(` ${name}`));
}

/** Its capital bears the state's own name. */
function isCityState(name: string): boolean {
  return /^(?:Singapore|Luxembourg|Monaco|Djibouti|Vatican|San Marino)$/.test(name);
}

function isFamilyName(index: PartyIndex, name: string): boolean {
  return index.people.some((person) => person.words.length > 1 && person.words.at(-1) === name);
}

/** 'U.S.-North Korea' is no place. */
function isTwoStates(name: string): boolean {
  const [a, b] = name.split(/[-–/]/);
  return a !== undefined && b !== undefined && countryOf(a) !== null && countryOf(b) !== null;
}
