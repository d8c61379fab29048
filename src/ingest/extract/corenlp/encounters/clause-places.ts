import type { Document, Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import { SPEECH_VERBS } from '../speech';
import type { DraftPlace } from './draft';
import { LIGHT_VERBS } from './lexicon';
import { HERE, type Locative } from './locatives';
import { namedPlace } from './place-names';

/** Verbs and nouns of going: what is told to follow there takes place there. */
const GOING =
  /^(?:go|come|travel|fly|head|journey|arrive|land|visit|return|stop|be|gather|bring|drive|sail|depart|leave|bound|move|stay|rush|jet|welcome|invite|host|tour|make|pay)$/;
/** Tokens from a place's name to the 'where' that means it. */
const WHERE_REACH = 14;
export const TRIP = /^(?:visit|trip|tour|stop|stopover|journey|flight|arrival|pilgrimage|mission)$/;

/** A trigger in its sentence, with the sentence's phrases of place. */
export interface Clause {
  readonly document: Document;
  readonly index: PartyIndex;
  readonly sentence: Sentence;
  readonly trigger: number;
  readonly locatives: readonly Locative[];
}

/** 'Oslo, where he met', 'the palace where they spoke'. */
export function placeWhere({ document, index, sentence, trigger, locatives }: Clause): DraftPlace | null {
  const graph = sentence.graph!;
  for (const token of graph.ancestors(trigger)) {
    const clause = graph.parent(token, 'acl:relcl');
    if (clause === null) continue;
    const opens = [token, ...graph.children(token, 'xcomp')].some((verb) =>
      graph.children(verb, 'advmod').some((i) => sentence.tokens[i]!.word.toLowerCase() === 'where'),
    );
    if (!opens) return null;
    const named = index.named(sentence.index, clause.governor);
    const place = named === null ? null : namedPlace(document, sentence, named, index);
    const told = place ?? locatives.find((one) => one.governor === clause.governor)?.place;
    // 'the Blue House, which is the president's residence, where he is to meet': the place named last before 'where'.
    const opening = sentence.tokens.findLastIndex(({ word, i }) => i < trigger && word.toLowerCase() === 'where');
    return told ?? locatives.findLast(({ from }) => from < opening && opening - from <= WHERE_REACH)?.place ?? null;
  }
  return null;
}

/** 'greeted them when they arrived at the castle', 'met him while visiting Oslo': where its parties were just then. */
export function placeWhen(
  { document, index, sentence, trigger, locatives }: Clause,
  carrier: number | null,
): DraftPlace | null {
  const graph = sentence.graph!;
  const heads = carrier === null ? [trigger] : [trigger, carrier];
  const clauses = heads
    .flatMap((head) => graph.from(head))
    .filter(({ dep, dependent }) => /^advcl(?::(?:as|when|while|upon|on|after))?$/.test(dep) && dependent > trigger);
  for (const { dependent } of clauses) {
    const { lemma } = sentence.tokens[dependent]!;
    if (!/^(?:arrive|land|visit|travel|stop|stay|return|tour)$/.test(lemma)) continue;
    const phrase = locatives.find((one) => one.governor === dependent);
    if (phrase !== undefined) return phrase.place;
    for (const object of lemma === 'visit' || lemma === 'tour' ? graph.children(dependent, 'obj') : []) {
      const named = index.named(sentence.index, object);
      const place = named === null ? null : namedPlace(document, sentence, named, index);
      if (place !== null) return place;
    }
  }
  return null;
}

/** Where its parties have gone for it: 'flew to Oslo to meet', 'went to Oslo and met', 'was in Oslo for talks'. */
export function placeGoneTo({ document, index, sentence, trigger, locatives }: Clause): DraftPlace | null {
  const graph = sentence.graph!;
  let token = trigger;
  for (let step = 0; step < 4; step++) {
    const edge = graph.to(token).find(({ dep, governor }) => {
      if (/^conj/.test(dep)) return governor < token;
      const lemma = sentence.tokens[governor]!.lemma.toLowerCase();
      if (dep === 'obj') return LIGHT_VERBS.has(lemma);
      if (/^(?:obl|nmod):/.test(dep))
        return (
          /:(?:for|on|during)$/.test(dep) &&
          (GOING.test(lemma) || TRIP.test(lemma) || isPlace(sentence, locatives, governor))
        );
      return /^(?:xcomp|advcl(?::to)?$|acl(?!:relcl)|dep$)/.test(dep);
    });
    if (edge === undefined) return null;
    token = edge.governor;
    const lemma = sentence.tokens[token]!.lemma.toLowerCase();
    const heads = [
      token,
      ...graph.children(token, 'obj', 'obl:on', 'obl:during').filter((i) => TRIP.test(sentence.tokens[i]!.lemma)),
    ];
    if (GOING.test(lemma) || TRIP.test(lemma)) {
      const phrase = locatives.filter((one) => heads.includes(one.governor)).at(-1);
      if (phrase !== undefined) return phrase.place;
      if (lemma === 'visit') {
        for (const object of graph.children(token, 'obj')) {
          const named = index.named(sentence.index, object);
          const place = named === null ? null : namedPlace(document, sentence, named, index);
          if (place !== null) return place;
        }
      }
    }
    // 'was in Oslo for talks': the place itself governs.
    const here = locatives.find((one) => covers(sentence, one, token) && HERE.has(one.preposition));
    if (here !== undefined && graph.has(token, 'cop')) return here.place;
  }
  return null;
}

/** In the clause around: 'In Oslo, X praised his talks with Y', 'told reporters in Oslo after meeting Y'. */
export function placeAround({ sentence, trigger, locatives }: Clause): DraftPlace | null {
  const graph = sentence.graph!;
  let token = trigger;
  for (let step = 0; step < 3; step++) {
    const edge = graph
      .to(token)
      .find(
        ({ dep, governor }) =>
          /^(?:obj|nsubj|xcomp|obl:(?:at|in|during|on)|nmod:of)/.test(dep) ||
          (/^(?:obl|advcl):(?:after|following|while|as)/.test(dep) && isSaid(sentence, governor)),
      );
    if (edge === undefined) return null;
    token = edge.governor;
    const phrase = locatives.find((one) => one.governor === token && HERE.has(one.preposition));
    if (phrase !== undefined) return phrase.place;
  }
  return null;
}

function isPlace(sentence: Sentence, locatives: readonly Locative[], token: number): boolean {
  return locatives.some((one) => covers(sentence, one, token));
}

/** 'told reporters in Oslo after meeting Y': what follows an encounter that closely is told where it was. */
function isSaid(sentence: Sentence, token: number): boolean {
  const { lemma, pos } = sentence.tokens[token]!;
  return pos.startsWith('V') && (SPEECH_VERBS.has(lemma) || /^(?:speak|appear|stand|hold|give)$/.test(lemma));
}

function covers(sentence: Sentence, { place }: Locative, token: number): boolean {
  const { start } = sentence.tokens[token]!;
  return start >= place.start && start < place.end;
}
