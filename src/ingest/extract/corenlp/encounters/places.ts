import type { Document, Sentence } from '../document';
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
    for (const next of [named.span.to + 1]) {
      const larger = sentence.tokens[next - 1]?.word === ',' ? index.named(sentence.index, next) : null;
      if (larger !== null && (larger.place !== null || larger.organisation?.organisationKind === 'STATE'))
        end = larger.span.end;
    }
    const before =
      sentence.tokens[named.span.from - 1]?.word === ',' ? index.named(sentence.index, named.span.from - 2) : null;
    if (before?.place && sentence.tokens[before.span.from - 1]?.pos === 'IN') start = before.span.start;
    return { name: document.text.slice(start, end).replace(/\s+/gu, ' '), start, end };
  }
  return null;
}
