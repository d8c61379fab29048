import { type Sentence, wordsOf } from '../document';
import type { PartyIndex } from '../references/party-index';
import type { Referents } from '../references/referents';
import type { Speakers } from '../references/speakers';
import { SPEECH_VERBS } from './speech';

export interface Attribution {
  readonly name: string;
  readonly party: ReturnType<Referents['resolve']>[number]['party'] | null;
}

/** Whom the article cites for what a clause says: the innermost of a chain, null for the outlet's own voice. */
export function attributionOf(
  sentence: Sentence,
  trigger: number,
  index: PartyIndex,
  referents: Referents,
  speakers: Speakers,
): Attribution | null {
  const graph = sentence.graph!;
  if (speakers.isQuoted(sentence.index, trigger)) {
    const speaker = speakers.at(sentence.index);
    if (speaker !== null) return { name: speaker.name, party: speaker };
  }
  const path = graph.ancestors(trigger);
  for (const [step, token] of path.entries()) {
    for (const cited of graph.children(token, 'obl:according_to', 'nmod:according_to', 'advcl:according_to')) {
      const source = sourceOf(sentence, cited, index, referents);
      if (source !== null) return source;
    }
    if (step === 0 || !isSpeech(sentence, token)) continue;
    const below = path[step - 1]!;
    const relation = graph.to(below).find((edge) => edge.governor === token)?.dep ?? '';
    if (
      !/^(?:ccomp|parataxis|dep|xcomp|obj|advcl|obl:of|obl:in)/.test(relation) ||
      (relation.startsWith('obj') &&
        !/^(?:announce|confirm|deny|reveal|report|describe|acknowledge|disclose|reject)$/.test(
          sentence.tokens[token]!.lemma,
        ))
    )
      continue;
    for (const subject of graph.children(token, 'nsubj')) {
      const source = sourceOf(sentence, subject, index, referents);
      if (source !== null) return source;
    }
    for (const agent of graph.children(token, 'obl:agent', 'obl:by')) {
      const source = sourceOf(sentence, agent, index, referents);
      if (source !== null) return source;
    }
  }
  // '…, X said' and 'X said: …' where the parser lost the way: a clause of saying set off by a comma or a quotation.
  for (const token of sentence.tokens) {
    if (!isSpeech(sentence, token.i) || speakers.isQuoted(sentence.index, token.i) || path.includes(token.i)) continue;
    if (!graph.to(token.i).some((edge) => /^(?:parataxis|dep|root|ROOT)/.test(edge.dep)) && graph.root !== token.i)
      continue;
    if (trigger > token.i && graph.root !== token.i) continue;
    if (graph.subtree(token.i).has(trigger) && graph.root !== token.i) continue;
    if (graph.root === token.i && graph.children(token.i, 'obj', 'ccomp').length > 0) continue;
    for (const subject of graph.children(token.i, 'nsubj')) {
      const source = sourceOf(sentence, subject, index, referents);
      if (source !== null && trigger < token.i) return source;
    }
  }
  // '…, X said.' and '…,” said X' by their place alone.
  for (const token of sentence.tokens) {
    if (token.i <= trigger || !isSpeech(sentence, token.i) || speakers.isQuoted(sentence.index, token.i)) continue;
    const before = index.named(sentence.index, token.i - 1);
    const opens = sentence.tokens[(before?.span.from ?? 0) - 1]?.word ?? '';
    if (before !== null && before.place === null && /^(?:,|”|''|"|’)$/.test(opens))
      return sourceOf(sentence, token.i - 1, index, referents);
    const behind = index.named(sentence.index, token.i + 1);
    if (behind !== null && behind.place === null && /^(?:,|”|''|"|’)$/.test(sentence.tokens[token.i - 1]?.word ?? ''))
      return sourceOf(sentence, token.i + 1, index, referents);
  }
  return null;
}

function isSpeech(sentence: Sentence, token: number): boolean {
  const { pos, lemma } = sentence.tokens[token]!;
  return pos.startsWith('V') && SPEECH_VERBS.has(lemma.toLowerCase());
}

/** Whose office or spokesman it is. */
function ownerOf(sentence: Sentence, head: number, referents: Referents) {
  return (
    sentence.graph!.children(head, 'nmod:poss', 'nmod:for').flatMap((owner) => referents.resolve(sentence, owner))[0] ??
    null
  );
}

/** A name that the tagger did not mark, as its capitals show it. */
function properName(sentence: Sentence, head: number): string {
  const { tokens } = sentence;
  let from = head;
  while (from > 0 && tokens[from - 1]!.pos === 'NNP') from--;
  return wordsOf(sentence, from, head + 1);
}

/** An unnamed source with what is told of it ('White House officials', 'two people briefed on the talks'), or null for a bare 'sources'. */
function describedSource(sentence: Sentence, head: number): string | null {
  const { tokens, graph } = sentence;
  if (
    !/^(?:official|source|aide|people|person|spokesman|spokeswoman|spokesperson|diplomat|outlet|media|ministry|agency|office|adviser|lawmaker|analyst|expert)$/.test(
      tokens[head]!.lemma,
    )
  )
    return null;
  let from = head;
  while (from > 0 && /^(?:NN|NNS|NNP|NNPS|JJ|POS|HYPH|CD)$/.test(tokens[from - 1]!.pos)) from--;
  if (from === head && !graph!.has(head, 'acl')) return null;
  return wordsOf(sentence, from, head + 1).replace(/ (['’]s)/g, '$1');
}

/** A named source, or an unnamed one with the body that it speaks for ('White House officials'). */
function sourceOf(sentence: Sentence, head: number, index: PartyIndex, referents: Referents): Attribution | null {
  const named = index.named(sentence.index, head);
  if (named?.person) return { name: named.person.name, party: named.person };
  if (named?.organisation) return { name: named.organisation.name, party: named.organisation };
  const token = sentence.tokens[head]!;
  const [referent] = referents.resolve(sentence, head).filter((one) => one.how !== 'GROUP');
  if (referent !== undefined && (referent.how === 'NAME' || referent.how === 'PRONOUN' || referent.how === 'OFFICE'))
    return { name: referent.party.name, party: referent.party };
  if (!/^NN/.test(token.pos)) return null;
  const owner = ownerOf(sentence, head, referents);
  if (owner !== null && /^(?:office|spokesman|spokeswoman|spokesperson|team|aide|lawyer)$/.test(token.lemma))
    return { name: `${owner.party.name}'s ${token.word}`, party: null };
  if (token.pos === 'NNP' && referent === undefined) return { name: properName(sentence, head), party: null };
  const described = describedSource(sentence, head);
  if (described !== null && referent === undefined) return { name: described, party: null };
  const modifiers = sentence.graph!.children(
    head,
    'compound',
    'amod',
    'nmod:poss',
    'nmod:from',
    'nmod:of',
    'nmod:for',
    'nmod:in',
  );
  for (const modifier of modifiers) {
    const body = index.named(sentence.index, modifier);
    if (body?.organisation || body?.place)
      return { name: body.organisation?.name ?? body.span.text, party: body.organisation };
  }
  return referent === undefined ? null : { name: referent.party.name, party: referent.party };
}
