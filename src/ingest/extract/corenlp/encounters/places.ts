import { type Document, lineOf, type Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { DraftPlace } from './draft';

/** What the tagger takes for bodies and people go to. */
const BUILDING =
  /\b(?:House|Palace|Hall|Base|Hill|Center|Centre|University|College|School|Airport|Capitol|Kremlin|Pentagon|Hotel|Club|Headquarters|Embassy|Cathedral|Castle|Tower|Resort|Estate|Office)\b/;

/** The place that one of some phrase heads names, with the larger place behind it ('Hamburg, Germany'), or null. */
export function placeAt(
  document: Document,
  sentence: Sentence,
  heads: readonly number[],
  index: PartyIndex,
): DraftPlace | null {
  for (const head of heads) {
    const named = index.named(sentence.index, head);
    const building = named?.organisation && BUILDING.test(named.span.text) ? named.organisation : null;
    const place =
      named?.place ?? (named?.organisation?.organisationKind === 'STATE' ? named.organisation : null) ?? building;
    if (named === null || !place) continue;
    let end = named.span.end;
    let start = named.span.start;
    // 'Hamburg, Germany': the parser hangs the country on the town, or the town's name stands right before it.
    const larger = sentence.tokens[named.span.to]?.word === ',' ? index.named(sentence.index, named.span.to + 1) : null;
    if (larger !== null && (larger.place !== null || larger.organisation?.organisationKind === 'STATE'))
      end = larger.span.end;
    const before =
      sentence.tokens[named.span.from - 1]?.word === ',' ? index.named(sentence.index, named.span.from - 2) : null;
    if (before?.place && sentence.tokens[before.span.from - 1]?.pos === 'IN') start = before.span.start;
    return { name: lineOf(document, start, end), start, end };
  }
  return null;
}

/**
 * The place told behind a trigger in the same clause, where the parser hung it elsewhere: the first name of a place after 'in' or 'at',
 * no other verb between ('held talks with the king and the prince in the port city of Jiddah').
 */
export function placeBehind(
  document: Document,
  sentence: Sentence,
  trigger: number,
  index: PartyIndex,
): DraftPlace | null {
  for (let i = trigger + 1; i < Math.min(sentence.tokens.length, trigger + 25); i++) {
    const token = sentence.tokens[i]!;
    if (/^(?:VB[DPZ]|MD|WDT|WP|WRB|[.;:]|``|'')$/.test(token.pos)) return null;
    if (!/^(?:in|at|outside|near)$/i.test(token.word)) continue;
    for (
      let j = i + 1;
      j < Math.min(sentence.tokens.length, i + 8) && /^(?:DT|JJ|NN|NNP|IN|POS|NNPS)$/.test(sentence.tokens[j]!.pos);
      j++
    ) {
      const place = placeAt(document, sentence, [j], index);
      if (place !== null) return place;
    }
  }
  return null;
}

/** 'the Hanoi summit': a town that modifies the encounter's noun. */
export function venueOf(document: Document, sentence: Sentence, noun: number, index: PartyIndex): DraftPlace | null {
  const modifiers = sentence.graph!.children(noun, 'compound').filter((child) => index.isTown(sentence.index, child));
  return placeAt(document, sentence, modifiers, index);
}
