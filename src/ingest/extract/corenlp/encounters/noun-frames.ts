import type { Sentence } from '../document';
import type { Frame } from './frame';
import { GERUNDS, isLawmakers, LIGHT_VERBS, NEEDS_COMPANY, NOUNS, OTHER_SENSE } from './lexicon';
import { byPreposition, isPassive, objectsOf, subjectsOf } from './verb-arguments';

const PLACE_PREPOSITIONS = ['in', 'at', 'near', 'outside', 'aboard'];
const BACK_POINTING = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'their',
  'his',
  'her',
  'such',
  'both',
  'its',
  'our',
  'my',
]);

/** 'Monday's meeting', 'next week's summit', 'today's talks' point to an encounter known by its time. */
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|week|weekend|month|year|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Frames of the nouns of encounter in a parsed sentence. */
export function nounFrames(sentence: Sentence): Frame[] {
  const frames: Frame[] = [];
  for (const token of sentence.tokens) {
    const gerund = gerundFrame(sentence, token.i);
    if (gerund !== null) frames.push(gerund);
    if (gerund !== null || !token.pos.startsWith('N')) continue;
    const kind = NOUNS.get(token.lemma.toLowerCase());
    if (kind === undefined || !hasSense(sentence, token.i)) continue;
    frames.push(nounFrame(sentence, token.i, kind));
  }
  return frames;
}

/** 'denied meeting Berg', 'flew home after meeting President Berg': a gerund that the parser took for a part of the name behind it. */
export function gerundFrame(sentence: Sentence, gerund: number): Frame | null {
  const graph = sentence.graph!;
  const { tokens } = sentence;
  const kind = GERUNDS.get(tokens[gerund]!.word.toLowerCase());
  const head = kind === undefined ? -1 : (graph.parent(gerund, 'compound', 'amod')?.governor ?? -1);
  if (kind === undefined || head < gerund || tokens[head]!.ner !== 'PERSON') return null;
  if (tokens.slice(gerund + 1, head).some((token) => !token.pos.startsWith('NNP'))) return null;
  const before = tokens[gerund - 1];
  if (before !== undefined && /^(?:DT|PRP\$|POS|JJ|NN|NNP)$/.test(before.pos)) return null;
  const edge = graph.parent(head);
  const verb = graph.ancestors(head).find((i) => tokens[i]!.pos.startsWith('V'));
  return {
    sentence,
    trigger: gerund,
    carrier: edge?.dep === 'obj' && tokens[edge.governor]!.pos.startsWith('V') ? edge.governor : null,
    kind,
    nominal: true,
    agents: verb === undefined ? [] : subjectsOf(graph, verb),
    counterparts: [head],
    places: byPreposition(graph, head, PLACE_PREPOSITIONS),
    event: null,
    definite: false,
    plural: false,
    reciprocal: true,
    hangsOn: head,
  };
}

/** Is this word, in this company, the encounter that it can name? */
function hasSense(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  const lemma = token.lemma.toLowerCase();
  const before = sentence.tokens[noun - 1]?.word ?? '';
  const next = sentence.tokens[noun + 1];
  // A modifier of another noun ('meeting room', 'call center') unless that noun is an encounter too ('summit meeting').
  if (next?.pos.startsWith('NN') && sentence.graph!.parent(noun, 'compound') !== null) return false;
  if (OTHER_SENSE.get(lemma)?.test(before)) return false;
  if (isLawmakers(token)) return false;
  if (lemma === 'talk' && token.pos === 'NN' && sentence.graph!.has(noun, 'nmod:of')) return false;
  const needed = NEEDS_COMPANY.get(lemma);
  if (needed === undefined || needed.test(before)) return true;
  return byPreposition(sentence.graph!, noun, ['with', 'between']).length > 0;
}

function nounFrame(sentence: Sentence, noun: number, kind: Frame['kind']): Frame {
  const graph = sentence.graph!;
  const tokens = sentence.tokens;
  const agents = [...graph.children(noun, 'nmod:poss'), ...byPreposition(graph, noun, ['between', 'among', 'by'])];
  const counterparts = byPreposition(
    graph,
    noun,
    /^(?:hearing|testimony)$/.test(tokens[noun]!.lemma) ? ['with', 'before'] : ['with', 'alongside'],
  );
  const of = byPreposition(graph, noun, ['of', 'including', 'involving', 'featuring']);
  const modifiers = graph
    .children(noun, 'compound', 'amod')
    .flatMap((token) => [token, ...graph.children(token, 'compound', 'dep', 'conj', 'nmod')]);
  const places = byPreposition(graph, noun, kind === 'VISIT' ? ['to', 'in', 'at'] : PLACE_PREPOSITIONS);
  let carrier: number | null = null;
  const as = graph.parent(
    noun,
    'obj',
    'nsubj:pass',
    'obl:in',
    'obl:at',
    'obl:for',
    'obl:to',
    'obl:on',
    'obl:from',
    'nsubj',
  );
  if (as !== null && tokens[as.governor]!.pos.startsWith('V')) {
    const governor = tokens[as.governor]!;
    const light = LIGHT_VERBS.has(governor.lemma.toLowerCase());
    if (as.dep === 'obj' && light) {
      carrier = governor.i;
      // Who 'set up a meeting between X and Y' is none of the two.
      if (byPreposition(graph, noun, ['between']).length === 0) agents.push(...subjectsOf(graph, governor.i));
      counterparts.push(...byPreposition(graph, governor.i, ['with', 'alongside']));
      places.push(...byPreposition(graph, governor.i, PLACE_PREPOSITIONS));
    } else if (as.dep === 'nsubj:pass' && light) {
      carrier = governor.i;
      agents.push(...graph.children(governor.i, 'obl:agent', 'obl:by'));
      counterparts.push(...byPreposition(graph, governor.i, ['with']));
      places.push(...byPreposition(graph, governor.i, PLACE_PREPOSITIONS));
    } else if (as.dep === 'nsubj' || as.dep === 'nsubj:pass') {
      places.push(...byPreposition(graph, governor.i, PLACE_PREPOSITIONS));
    } else if (/^obl:(?:to|for)$/.test(as.dep) && /^(?:invite|summon)$/.test(governor.lemma)) {
      // 'invited Berg to talks in Oslo'
      carrier = governor.i;
      agents.push(...(isPassive(graph, governor.i) ? [] : subjectsOf(graph, governor.i)));
      counterparts.push(...objectsOf(graph, governor.i));
    } else if (
      as.dep.startsWith('obl') &&
      !isPassive(graph, governor.i) &&
      /^(?:participate|engage|arrive|gather|speak|appear|join|travel|go|meet|agree|sit|return|head|emerge)$/.test(
        governor.lemma,
      )
    ) {
      carrier = governor.i;
      agents.push(...subjectsOf(graph, governor.i));
    }
  }
  if (kind !== 'VISIT')
    places.push(...[...counterparts, ...of].flatMap((head) => byPreposition(graph, head, ['in', 'at'])));
  const determiner = [...graph.children(noun, 'det', 'nmod:poss'), ...graph.children(noun, 'amod')].map((token) =>
    tokens[token]!.lemma.toLowerCase(),
  );
  return {
    sentence,
    trigger: noun,
    carrier,
    kind: isCall(sentence, noun) ? 'CALL' : kind,
    nominal: true,
    agents: [...new Set([...agents, ...modifiers.filter((token) => !places.includes(token))])],
    counterparts: [...new Set([...counterparts, ...of])],
    places,
    event: null,
    definite:
      determiner.some((word) => BACK_POINTING.has(word)) ||
      graph.children(noun, 'nmod:poss', 'nmod:tmod', 'compound').some((token) => TIME_WORD.test(tokens[token]!.lemma)),
    plural: tokens[noun]!.pos === 'NNS' || tokens[noun]!.pos === 'NNPS',
    reciprocal: true,
    hangsOn: noun,
  };
}

function isCall(sentence: Sentence, noun: number): boolean {
  return (
    sentence
      .graph!.children(noun, 'compound', 'amod')
      .some((token) => /^(?:phone|telephone|video|conference)$/i.test(sentence.tokens[token]!.word)) &&
    /^(?:call|conversation|talk|discussion)$/.test(sentence.tokens[noun]!.lemma)
  );
}
