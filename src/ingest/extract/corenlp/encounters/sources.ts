import { type Document, type Sentence, wordsOf } from '../document';
import type { Party, PartyIndex } from '../references/party-index';
import type { Referents } from '../references/referents';

/** Whom the article cites: a party it names, or an unnamed source by what is told of it. */
export interface Attribution {
  readonly name: string;
  readonly party: Party | null;
}

/** Unnamed people and bodies that are cited by what they are ('White House officials', 'two people briefed on the talks'). */
const UNNAMED =
  /^(?:official|source|aide|people|person|spokesman|spokeswoman|spokesperson|diplomat|outlet|media|ministry|agency|office|adviser|advisor|lawmaker|analyst|expert|campaign|team|government|administration|department|police|newspaper|paper|network|broadcaster|lawyer|attorney|embassy|palace|member|assistant|ambassador|officer|investigator|prosecutor|observer|insider|ally|colleague|friend)$/;
/** What is written or said, for whoever wrote or said it. */
const UTTERANCE =
  /^(?:statement|report|post|letter|email|e-mail|memo|account|release|commentary|article|tweet|filing|testimony|transcript|interview|book|memoir|readout|story|note|message|document|indictment|complaint)$/;
/** Who speaks for another: 'Berg's lawyer', and where the article names the body, the body. */
const MOUTHPIECE = /^(?:office|spokesman|spokeswoman|spokesperson|team|aide|lawyer|attorney|campaign)$/;
const PRESS = /^(?:paper|newspaper|outlet|network|broadcaster|agency|magazine|report|story|article)$/;
/** Who 'the source' can be. */
const PERSON = /^(?:official|source|aide|people|person|diplomat|lawmaker|lawyer|assistant|insider|ally|officer)$/;
/** What tells behind it who an unnamed source is. */
const TELLING = /^(?:familiar|briefed|close|with|who|working|involved|knowledgeable)$/;
/** Farthest sentences back to the source that 'the official said' means. */
const REACH = 8;

/** Finds whom the head of a phrase cites; 'the official' and 'the paper' are those told before. */
export class Sources {
  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly referents: Referents,
  ) {}

  /** A named source, or an unnamed one with what is told of it; null for a bare 'sources'. */
  at(sentence: Sentence, head: number): Attribution | null {
    const token = sentence.tokens[head]!;
    const lemma = token.lemma.toLowerCase();
    const named = this.index.named(sentence.index, head);
    if (named?.person) return { name: named.person.name, party: named.person };
    if (named?.organisation) return { name: named.organisation.name, party: named.organisation };
    if (UTTERANCE.test(lemma)) return this.author(sentence, head);
    const [referent] = this.referents.resolve(sentence, head).filter((one) => one.how !== 'GROUP');
    if (referent !== undefined && (referent.how === 'NAME' || referent.how === 'PRONOUN' || referent.how === 'OFFICE'))
      return { name: referent.party.name, party: referent.party };
    if (!token.pos.startsWith('NN')) return null;
    const [owner] = this.owners(sentence, head);
    if (owner !== undefined && MOUTHPIECE.test(lemma)) return { name: `${owner.name}'s ${token.word}`, party: null };
    if (token.pos === 'NNP' && referent === undefined) return { name: properName(sentence, head), party: null };
    const described = describedSource(sentence, head);
    if (described !== null && (referent === undefined || referent.how === 'STATE'))
      return { name: described, party: null };
    if (referent === undefined && this.isBare(sentence, head)) return this.recall(sentence, lemma);
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
      const body = this.index.named(sentence.index, modifier);
      if (body?.organisation || body?.place)
        return { name: body.organisation?.name ?? body.span.text, party: body.organisation };
    }
    return referent === undefined ? null : { name: referent.party.name, party: referent.party };
  }

  /** Can a phrase be somebody to cite at all? 'citing concerns' cites nobody. */
  isSource(sentence: Sentence, head: number): boolean {
    const lemma = sentence.tokens[head]!.lemma.toLowerCase();
    const named = this.index.named(sentence.index, head);
    return Boolean(named?.person ?? named?.organisation) || UNNAMED.test(lemma) || UTTERANCE.test(lemma);
  }

  /** Whose statement, report or letter it is; of 'the report' the paper told before. */
  private author(sentence: Sentence, head: number): Attribution | null {
    const graph = sentence.graph!;
    for (const child of graph.children(
      head,
      'nmod:by',
      'nmod:from',
      'nmod:poss',
      'compound',
      'nmod:of',
      'nmod:in',
      'nmod:to',
      'acl',
    )) {
      if (graph.children(head, 'acl').includes(child)) {
        const agents = graph.children(child, 'obl:by', 'obl:agent');
        if (agents.length > 0) return this.at(sentence, agents[0]!);
        continue;
      }
      const named = this.index.named(sentence.index, child);
      if (named?.person || named?.organisation) return this.at(sentence, child);
      const author = sentence.tokens[child]!.pos.startsWith('J') ? null : this.at(sentence, child);
      if (author !== null) return author;
    }
    const lemma = sentence.tokens[head]!.lemma.toLowerCase();
    return PRESS.test(lemma) ? this.recall(sentence, lemma) : null;
  }

  private owners(sentence: Sentence, head: number): readonly Party[] {
    return sentence
      .graph!.children(head, 'nmod:poss', 'nmod:for')
      .flatMap((owner) => this.referents.resolve(sentence, owner))
      .map((one) => one.party);
  }

  /** 'the official', 'the paper': a definite noun that nothing describes. */
  private isBare(sentence: Sentence, head: number): boolean {
    return /^(?:the|this|that)$/i.test(sentence.tokens[head - 1]?.word ?? '');
  }

  /** The source told last that 'the official' or 'the paper' can mean. */
  private recall(sentence: Sentence, noun: string): Attribution | null {
    for (let back = 1; back <= REACH; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other === undefined || other.isTitle) return null;
      for (const { i, lemma } of [...other.tokens].reverse()) {
        if (PRESS.test(noun)) {
          const organisation = this.index.named(other.index, i)?.organisation;
          if (organisation?.organisationKind === 'MEDIA') return { name: organisation.name, party: organisation };
          continue;
        }
        const isSame = noun === 'source' ? PERSON.test(lemma) : lemma === noun;
        const isNamed = this.index.named(other.index, i + 1)?.person;
        const described = isSame && !isNamed ? describedSource(other, i) : null;
        if (described !== null) return { name: described, party: null };
      }
    }
    return null;
  }
}

/** A name that the tagger did not mark, as its capitals show it. */
function properName(sentence: Sentence, head: number): string {
  const { tokens } = sentence;
  let from = head;
  while (from > 0 && tokens[from - 1]!.pos === 'NNP') from--;
  return wordsOf(sentence, from, head + 1);
}

/** An unnamed source with what is told of it, or null for a bare 'sources'. */
function describedSource(sentence: Sentence, head: number): string | null {
  const { tokens, graph } = sentence;
  if (!UNNAMED.test(tokens[head]!.lemma.toLowerCase())) return null;
  let from = head;
  while (from > 0 && /^(?:NN|NNS|NNP|NNPS|JJ|POS|HYPH|CD)$/.test(tokens[from - 1]!.pos)) from--;
  const tells = TELLING.test(tokens[head + 1]?.word ?? '');
  if (from === head && !tells && !graph?.has(head, 'acl')) return null;
  let to = head + 1;
  if (tells && tokens[to]!.word !== 'who')
    while (/^(?:IN|DT|NNS?|NNPS?|JJ|VBN|VBG|PRP\$|POS)$/.test(tokens[to]?.pos ?? '') && to < head + 9) to++;
  return wordsOf(sentence, from, to).replace(/ (['’]s)/g, '$1');
}
