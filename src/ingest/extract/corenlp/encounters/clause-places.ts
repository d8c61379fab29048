import type { Document, Sentence } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { DraftPlace } from './draft';
import { LIGHT_VERBS } from './lexicon';
import { HERE, type Locative } from './locatives';
import { namedPlace } from './place-names';
import { isSettingNoun } from './settings';
import { SPEECH_VERBS } from './speech';

/** Verbs and nouns of going: what is told to follow there takes place there. */
const GOING =
  /^(?:go|come|travel|fly|head|journey|arrive|land|visit|return|stop|be|gather|bring|drive|sail|depart|leave|bound|move|stay|rush|jet|welcome|invite|host|tour|make|pay)$/;
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
    return place ?? locatives.find((one) => one.governor === clause.governor)?.place ?? null;
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

/**
 * Behind the trigger in the same clause, where the parser hung it elsewhere: no other verb between ('held talks with the king and
 * the prince in the port city of Bergen'), and no matter that has the place ('the situation in').
 */
export function placeBehind({ index, sentence, trigger, locatives }: Clause): DraftPlace | null {
  const { tokens } = sentence;
  for (let i = trigger + 1; i < Math.min(tokens.length, trigger + 25); i++) {
    const { pos, word } = tokens[i]!;
    if (/^(?:VB[DPZ]|MD|WDT|WP|WRB|[.;:]|``|'')$/.test(pos)) return null;
    if (pos === 'TO' && tokens[i + 1]?.pos === 'VB') return null;
    if (!/^(?:in|at|outside|near)$/i.test(word)) continue;
    const phrase = locatives.find((one) => one.from > i && one.from <= i + 7);
    if (phrase === undefined || !HERE.has(phrase.preposition)) continue;
    if (isMatter(sentence, index, phrase.governor)) continue;
    return phrase.place;
  }
  return null;
}

function isPlace(sentence: Sentence, locatives: readonly Locative[], token: number): boolean {
  return locatives.some((one) => covers(sentence, one, token));
}

/** A noun that is neither a party nor a setting: 'the situation in Oslo', 'the war in'. */
function isMatter(sentence: Sentence, index: PartyIndex, token: number): boolean {
  if (token < 0) return false;
  const { pos, lemma } = sentence.tokens[token]!;
  if (pos.startsWith('V')) return true;
  return pos.startsWith('NN') && index.named(sentence.index, token) === null && !isSettingNoun(lemma.toLowerCase());
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
