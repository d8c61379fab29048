import type { DependencyGraph, Edge } from '../dependency-graph';
import type { Sentence } from '../document';

const SUBJECT = ['nsubj', 'csubj'];
/** Nouns that an infinitive completes: who has them does what it tells. */
const PLAN =
  /^(?:plan|effort|attempt|opportunity|chance|offer|decision|intention|time|invitation|request|proposal|refusal|idea|bid|promise|pledge)$/;
/** 'sent X to meet Y': the one sent does what the purpose tells. */
const SENDING = /^(?:dispatch|send|invite|ask|urge|tell|order|appoint|task|deploy)$/;

/**
 * Heads of the subjects of a verb, active sense: of a passive the agent. A verb without a subject of its own takes that of the
 * verb that controls it ('plans to meet', 'before meeting'), of the noun that it modifies ('who met', 'a plan to meet').
 */
export function subjectsOf(graph: DependencyGraph, verb: number, depth = 0): number[] {
  if (isPassive(graph, verb)) return graph.children(verb, 'obl:agent', 'obl:by');
  const own = graph
    .from(verb)
    .filter((edge) => isSubject(graph, verb, edge))
    .map((edge) => edge.dependent);
  if (own.length > 0) return own;
  return depth > 4 ? [] : inherited(graph, verb, depth + 1);
}

/** A subject; of 'abandoned plans to meet Berg' not the plans. */
function isSubject(graph: DependencyGraph, verb: number, { dep, dependent }: Edge): boolean {
  if (dependent === verb || !SUBJECT.some((relation) => dep === relation || dep.startsWith(`${relation}:`)))
    return false;
  return dep !== 'nsubj:xsubj' || !PLAN.test(graph.lemmas[dependent] ?? '');
}

/** Heads of the objects of a verb; of a passive its subject. */
export function objectsOf(graph: DependencyGraph, verb: number): number[] {
  if (!isPassive(graph, verb)) return graph.children(verb, 'obj');
  const own = graph.children(verb, 'nsubj:pass');
  if (own.length > 0) return own;
  return inherited(graph, verb, 1);
}

export function isPassive(graph: DependencyGraph, verb: number): boolean {
  if (graph.has(verb, 'obl:agent')) return true;
  // 'she's received three guests' has received them, however the parser reads it: a passive takes no object behind it.
  return graph.has(verb, 'aux:pass', 'nsubj:pass') && !graph.has(verb, 'obj');
}

function inherited(graph: DependencyGraph, verb: number, depth: number): number[] {
  for (const edge of graph.to(verb)) {
    const family = edge.dep.split(':')[0]!;
    const governor = edge.governor;
    if (family === 'xcomp') {
      const objects = graph.children(governor, 'obj');
      const isThing = objects.some((object) => PLAN.test(graph.lemmas[object] ?? ''));
      if (objects.length > 0 && !isThing) return objects;
      // 'criticised Berg's refusal to meet Dorn'
      const owners = objects
        .filter((object) => !/^(?:invitation|request)$/.test(graph.lemmas[object] ?? ''))
        .flatMap((object) => graph.children(object, 'nmod:poss'));
      return isThing && owners.length > 0 ? owners : controlled(graph, governor, depth);
    }
    if (family === 'advcl' && SENDING.test(graph.lemmas[governor] ?? '')) {
      const sent = graph.children(governor, 'obj');
      if (sent.length > 0) return sent;
    }
    if (family === 'conj' || family === 'advcl' || family === 'parataxis' || family === 'ccomp' || family === 'dep')
      return controlled(graph, governor, depth);
    if (edge.dep === 'acl:relcl') return [governor];
    if (family === 'acl') {
      const owners = graph.children(governor, 'nmod:poss');
      return owners.length > 0 ? owners : graph.has(verb, 'mark') ? ownersByVerb(graph, governor, depth) : [governor];
    }
  }
  return [];
}

/** Subject of a controlling verb as its surface has it: of a passive ('is set to meet') the passive subject. */
function controlled(graph: DependencyGraph, verb: number, depth: number): number[] {
  const surface = graph.children(verb, ...SUBJECT);
  return surface.length > 0 ? surface : depth > 4 ? [] : inherited(graph, verb, depth + 1);
}

/** 'X made a decision to meet': the subject of the verb whose object the noun is. */
function ownersByVerb(graph: DependencyGraph, noun: number, depth: number): number[] {
  const edge = graph.parent(noun, 'obj', 'obl');
  return edge === null ? [] : controlled(graph, edge.governor, depth);
}

/** Dependents by preposition, of a verb or a noun ('with', 'between', 'in'). */
export function byPreposition(graph: DependencyGraph, token: number, prepositions: readonly string[]): number[] {
  return prepositions.flatMap((preposition) => graph.children(token, `obl:${preposition}`, `nmod:${preposition}`));
}

/** Lower-cased words that hang on a token or stand within two tokens behind it. */
export function company(sentence: Sentence, token: number): Set<string> {
  const graph = sentence.graph!;
  const words = new Set(
    graph
      .from(token)
      .flatMap((edge) => [sentence.tokens[edge.dependent]!.lemma.toLowerCase(), edge.dep.split(':')[1] ?? '']),
  );
  for (let i = token + 1; i <= token + 2 && i < sentence.tokens.length; i++)
    words.add(sentence.tokens[i]!.lemma.toLowerCase());
  return words;
}
