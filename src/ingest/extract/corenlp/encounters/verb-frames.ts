import type { DependencyGraph } from '../dependency-graph';
import type { Sentence } from '../document';
import { officeOf } from '../names/title-words';
import type { Frame } from './frame';
import { isEncounterNoun, VERBS, type VerbTrigger } from './lexicon';
import { gerundFrame } from './noun-frames';
import { byPreposition, company, objectsOf, subjectsOf } from './verb-arguments';

const PLACE_PREPOSITIONS = ['in', 'at', 'near', 'outside', 'aboard', 'inside', 'to'];
const BY_PHONE = /\b(?:by|over the|on the|via|per) (?:tele)?phone\b|\bby (?:video|telephone)\b|\bon the line\b/i;

/** Frames of the verbs of encounter in a parsed sentence. */
export function verbFrames(sentence: Sentence, text: string): Frame[] {
  const frames: Frame[] = [];
  for (const token of sentence.tokens) {
    const trigger = token.pos.startsWith('V') ? VERBS.get(token.lemma.toLowerCase()) : undefined;
    if (trigger === undefined || gerundFrame(sentence, token.i) !== null) continue;
    const frame = verbFrame(sentence, text, token.i, trigger);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

function verbFrame(sentence: Sentence, text: string, verb: number, trigger: VerbTrigger): Frame | null {
  const graph = sentence.graph!;
  const near = company(sentence, verb);
  if (trigger.needs?.some((word) => near.has(word)) === false) return null;
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase();
  if (lemma === 'call' && !isTelephoned(sentence, verb)) return null;
  const agents = subjectsOf(graph, verb);
  const objects = objectsOf(graph, verb);
  const counterparts = byPreposition(graph, verb, trigger.counterpart);
  if (trigger.kind === 'TALKS' && counterparts.some((head) => AUDIENCE.test(sentence.tokens[head]!.lemma))) return null;
  if (OF_THINGS_TOO.test(lemma) && objects.some((object) => isThing(sentence, object))) return null;
  let kind = trigger.kind;
  let event: number | null = null;
  const places = byPreposition(graph, verb, trigger.place.length > 0 ? trigger.place : PLACE_PREPOSITIONS);
  if (trigger.object !== null) {
    for (const object of objects) {
      const noun = isEncounterNoun(sentence.tokens[object]);
      if (noun && trigger.object.includes('EVENT')) event ??= object;
      else if (trigger.object !== 'PLACE') counterparts.push(object);
      if (trigger.object.includes('PLACE')) places.push(object);
    }
  }
  if (lemma === 'participate' || lemma === 'take')
    event ??=
      byPreposition(graph, verb, ['in'])[0] ??
      byPreposition(
        graph,
        sentence.tokens.findIndex((t) => t.i > verb && t.lemma === 'part'),
        ['in'],
      )[0] ??
      null;
  if (lemma === 'appear') event ??= byPreposition(graph, verb, ['at'])[0] ?? null;
  if (kind !== 'VISIT')
    places.push(...[...counterparts, ...(event === null ? [] : [event])].flatMap((head) => placesUnder(graph, head)));
  if ((kind === 'TALKS' || lemma === 'meet') && BY_PHONE.test(clauseText(sentence, text, verb))) kind = 'CALL';
  return {
    sentence,
    trigger: verb,
    carrier: null,
    kind,
    nominal: false,
    agents,
    counterparts,
    places,
    event,
    definite: false,
    plural: false,
    reciprocal:
      trigger.reciprocal && (objects.length === 0 || trigger.kind === 'TALKS' || isOneAnother(sentence, verb)),
    hangsOn: verb,
  };
}

/** To whom one speaks in public ('not authorized to talk to the media'): that is no talk with anybody. */
const AUDIENCE = /^(?:media|press|reporter|journalist|audience|crowd|public)$/i;

/** 'met each other', 'saw one another' */
function isOneAnother({ tokens }: Sentence, verb: number): boolean {
  return /^(?:each other|one another)$/i.test(`${tokens[verb + 1]?.word} ${tokens[verb + 2]?.word}`);
}

/** Verbs whose object may as well be a thing ('welcomed the news', 'received Berg's letter', 'embraced it'). */
const OF_THINGS_TOO = /^(?:welcome|receive|greet|embrace|hug)$/;

/** A common noun that belongs to somebody or something and is nobody's office, or 'it'. */
function isThing({ graph, tokens }: Sentence, object: number): boolean {
  const { word, pos, ner } = tokens[object]!;
  if (/^it$/i.test(word)) return true;
  return (
    /^NNS?$/.test(pos) &&
    ner === 'O' &&
    officeOf(word) === null &&
    graph!.has(object, 'nmod:poss') &&
    !/^(?:delegation|team|counterpart|family|aide|staff|troop)s?$/i.test(word)
  );
}

/** 'met Berg in Oslo', 'the summit of the council in Oslo': the place is hung on the noun before it. */
function placesUnder(graph: DependencyGraph, head: number): number[] {
  return [head, ...graph.children(head, 'nmod:of')].flatMap((token) => byPreposition(graph, token, ['in', 'at']));
}

/** 'called Dorn on Friday' is a telephone call, 'called Dorn a liar', 'called on Dorn' and 'called for' are not. */
function isTelephoned(sentence: Sentence, verb: number): boolean {
  const graph = sentence.graph!;
  const objects = objectsOf(graph, verb);
  if (objects.length !== 1 || graph.has(verb, 'xcomp', 'ccomp', 'compound:prt', 'obl:for', 'iobj')) return false;
  const next = sentence.tokens[verb + 1]?.word.toLowerCase() ?? '';
  if (/^(?:for|on|off|out|it|that|this|['"“‘`]+)$/.test(next)) return false;
  const object = objects[0]!;
  return (
    sentence.tokens[object]!.ner === 'PERSON' &&
    !/^[“"'‘`]+$/.test(sentence.tokens[object + 1]?.word ?? '') &&
    !/^(?:DT|JJ|NN|NNS)$/.test(sentence.tokens[object + 1]?.pos ?? '')
  );
}

function clauseText(sentence: Sentence, text: string, verb: number): string {
  return text.slice(sentence.tokens[verb]!.start, Math.min(sentence.end, sentence.tokens[verb]!.start + 90));
}
