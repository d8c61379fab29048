import type { Document, Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { DraftPlace } from './draft';
import { commonPlace, GEOGRAPHIC, namedPlace, untaggedPlace, VENUE } from './place-names';

/** A phrase of place as its sentence has it: 'in Oslo', 'to the port city of Bergen', 'at his residence'. */
export interface Locative {
  readonly place: DraftPlace;
  /** The preposition before it, in lower case. */
  readonly preposition: string;
  /** Token that the phrase hangs on by the parse: the verb, or the noun before it. -1: the root, or unknown. */
  readonly governor: number;
  /** Token where the place's own name or noun begins. */
  readonly from: number;
}

export const HERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside', 'aboard', 'on', 'within']);
export const TOWARDS: ReadonlySet<string> = new Set(['to', 'into', 'for']);
/** 'on' leads to a hill, an island or a ship, and else to a day or a matter. */
const ON = /\b(?:Hill|Island|Islands|Beach|Coast|Base|Street|Avenue|border|Border|soil|campus|coast|USS|HMS)\b/;

/** The phrases of place of a parsed sentence, in order: names first, common nouns where they are venues. */
export function locativesOf(document: Document, sentence: Sentence, index: PartyIndex): Locative[] {
  const found: Locative[] = [];
  for (const { i } of sentence.tokens) {
    const named = index.named(sentence.index, i);
    if (named !== null && named.span.from !== i) continue;
    const place =
      named === null
        ? (untaggedPlace(document, sentence, i, index) ?? commonPlace(document, sentence, i, index))
        : namedPlace(document, sentence, named, index);
    if (place === null || (named !== null && standsBeforeTown(sentence, named.span.to, index))) continue;
    const from = named?.span.from ?? i;
    if (named !== null && modifiesNoun(sentence, named.span)) continue;
    const preposition = prepositionBefore(sentence, from);
    if (preposition === null || (preposition === 'on' && !ON.test(place.name))) continue;
    found.push({ place, preposition, governor: governorOf(sentence, named?.span ?? { from, to: from + 1 }), from });
  }
  return found;
}

/** 'in the Red Sea city of Jeddah': the larger place stands before the town that is meant. */
function standsBeforeTown({ tokens, index: number }: Sentence, to: number, index: PartyIndex): boolean {
  let i = to;
  while (/^NN/.test(tokens[i]?.pos ?? '') && i < to + 2) i++;
  return (
    i > to &&
    GEOGRAPHIC.test(tokens[i - 1]!.lemma.toLowerCase()) &&
    tokens[i]?.word === 'of' &&
    index.named(number, i + 1) !== null
  );
}

/** 'at a House hearing', 'the Korea summit', 'at Oslo's request': the name tells of another noun, which is no place. */
function modifiesNoun(sentence: Sentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const next = sentence.tokens[to];
  if (next === undefined || !/^(?:NN|POS)/.test(next.pos)) return false;
  const graph = sentence.graph!;
  const edge = graph.to(to - 1).find(({ governor }) => governor < from || governor >= to);
  if (edge === undefined || edge.governor < to || !/^(?:compound|amod|nmod:poss)/.test(edge.dep)) return false;
  const lemma = sentence.tokens[edge.governor]!.lemma.toLowerCase();
  return !VENUE.test(lemma) && !GEOGRAPHIC.test(lemma);
}

/** The preposition before a noun phrase: before its determiner, adjectives and the 'city of' in front of a name. */
function prepositionBefore({ tokens }: Sentence, from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 9); i--) {
    const { pos, word } = tokens[i]!;
    if (pos === 'IN' || pos === 'TO' || pos === 'RP') {
      const preposition = word.toLowerCase();
      if (preposition === 'of' && GEOGRAPHIC.test(tokens[i - 1]?.lemma.toLowerCase() ?? '')) continue;
      return HERE.has(preposition) || TOWARDS.has(preposition) ? preposition : null;
    }
    const isPhrase = /^(?:DT|JJ|JJS|PRP\$|POS|HYPH|VBN|CD)$/.test(pos) || pos.startsWith('NN');
    const isAppositive = word === ',' && GEOGRAPHIC.test(tokens[i - 1]?.lemma.toLowerCase() ?? '');
    if (!isPhrase && !isAppositive) return null;
  }
  return null;
}

/** Climbs from a name to what its phrase hangs on, through the nouns of its own phrase ('the port city of'). */
function governorOf(sentence: Sentence, span: { readonly from: number; readonly to: number }): number {
  const graph = sentence.graph!;
  let token = span.to - 1;
  for (let i = span.from; i < span.to; i++) {
    const edge = graph.to(i)[0];
    if (edge !== undefined && (edge.governor < span.from || edge.governor >= span.to)) token = i;
  }
  for (let step = 0; step < 4; step++) {
    const edges = graph.to(token);
    const outward =
      edges.find((edge) => /^(?:obl|nmod):/.test(edge.dep) && !/:(?:of|poss)$/.test(edge.dep)) ?? edges[0];
    if (outward === undefined) return -1;
    const lemma = sentence.tokens[outward.governor]!.lemma.toLowerCase();
    const inPhrase =
      outward.dep === 'appos' ||
      (/^(?:nmod:(?:of|poss|in|at)|compound|amod|dep|flat)/.test(outward.dep) &&
        (GEOGRAPHIC.test(lemma) || VENUE.test(lemma)));
    if (!inPhrase) return outward.governor;
    token = outward.governor;
  }
  return token;
}
