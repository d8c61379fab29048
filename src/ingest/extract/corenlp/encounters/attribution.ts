import type { Document, Sentence, Token } from '../document';
import type { Party, PartyIndex } from '../references/party-index';
import type { Referents } from '../references/referents';
import type { Speakers } from '../references/speakers';
import { isSpeech } from '../speech';
import { type Attribution, Sources } from './sources';
import { subjectsOf } from './verb-arguments';

/** Verbs whose object, not only whose clause, is what is told ('announced a meeting', 'detailed his encounters'). */
const TELLS_OBJECT =
  /^(?:announce|confirm|deny|reveal|report|describe|acknowledge|disclose|reject|detail|recount|recall|dismiss|denounce)$/;
/** What a clause is told under, by the relation of its head to the verb of saying. */
const TOLD = /^(?:ccomp|parataxis|dep|xcomp|obj|advcl$)/;
/** Where or when something was said, or what was known already: no claim of the speaker's. */
const CIRCUMSTANCE =
  /^(?:advcl:(?!to$|that$|if$|whether$)|(?:obl|nmod):(?:during|at|in|over|ahead_of|before|after|following|amid|despite|on)$)/;

/** Sentences back to whose quotation runs on. */
const QUOTATION_REACH = 5;

/** Finds whom the article cites for what a clause says: null for the outlet's own voice. */
export class Attributions {
  private readonly sources: Sources;

  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    referents: Referents,
    private readonly speakers: Speakers,
  ) {
    this.sources = new Sources(document, index, referents);
  }

  /**
   * The source of a claim. The innermost of a chain of sources; a party that only speaks of its own encounter gives way to whoever
   * reports that it does.
   * @param parties of the encounter.
   */
  of(sentence: Sentence, trigger: number, parties: readonly Party[]): Attribution | null {
    const post = this.speakers.postAuthor(sentence.index);
    if (post !== null) return post;
    if (this.speakers.isQuoted(sentence.index, trigger)) {
      const quoted = this.quoted(sentence, trigger);
      if (quoted !== null) return quoted;
    }
    const chain = this.chain(sentence, trigger);
    const told = chain === 'CIRCUMSTANCE' ? [] : chain;
    const inner = told.find((one) => one.party === null || !parties.includes(one.party)) ?? told[0];
    const source =
      this.cited(sentence) ??
      inner ??
      this.headline(sentence) ??
      this.thatClause(sentence, trigger) ??
      this.accordingTo(sentence, trigger);
    return source ?? (chain === 'CIRCUMSTANCE' ? null : this.byOrder(sentence, trigger));
  }

  /** Sources from the trigger outwards, by the parse; CIRCUMSTANCE where the trigger tells when or where somebody spoke. */
  private chain(sentence: Sentence, trigger: number): Attribution[] | 'CIRCUMSTANCE' {
    const graph = sentence.graph!;
    const path = graph.ancestors(trigger);
    const found: Attribution[] = [];
    let circumstance = false;
    for (const [step, token] of path.entries()) {
      found.push(...this.beside(sentence, token, path));
      if (step === 0) continue;
      const below = path[step - 1]!;
      const relation = graph.to(below).find((edge) => edge.governor === token)?.dep ?? '';
      if (!isSpeech(sentence.tokens[token]!)) continue;
      if (CIRCUMSTANCE.test(relation)) circumstance = true;
      if (!TOLD.test(relation) || (relation.startsWith('obj') && !TELLS_OBJECT.test(sentence.tokens[token]!.lemma)))
        continue;
      const source = this.speakerOf(sentence, token);
      if (source !== null) found.push(source);
    }
    return circumstance && found.length === 0 ? 'CIRCUMSTANCE' : found;
  }

  /** '…, according to X', 'as X reported': told beside the clause. */
  private beside(sentence: Sentence, token: number, path: readonly number[]): Attribution[] {
    const graph = sentence.graph!;
    const cited = graph.children(token, 'obl:according_to', 'nmod:according_to', 'advcl:according_to');
    const found = cited.filter((head) => !path.includes(head)).map((head) => this.sources.at(sentence, head));
    for (const clause of graph.children(token, 'advcl:as', 'parataxis'))
      if (
        isSpeech(sentence.tokens[clause]!) &&
        !graph.has(clause, 'ccomp') &&
        !path.includes(clause) &&
        !this.speakers.isQuoted(sentence.index, clause)
      )
        found.push(this.speakerOf(sentence, clause));
    return found.filter((one) => one !== null);
  }

  /** 'The paper reported, citing two officials': whom the source has it from. */
  private cited(sentence: Sentence): Attribution | null {
    const graph = sentence.graph!;
    for (const { i, lemma, pos } of sentence.tokens) {
      if (lemma !== 'cite' || !pos.startsWith('V') || this.speakers.isQuoted(sentence.index, i)) continue;
      for (const head of graph.children(i, 'obj')) {
        const source = this.sources.isSource(sentence, head) ? this.sources.at(sentence, head) : null;
        if (source !== null) return source;
      }
    }
    return null;
  }

  /** Who says it: the subject of the verb of saying, its own or that of the verb that it goes with. */
  private speakerOf(sentence: Sentence, verb: number): Attribution | null {
    const graph = sentence.graph!;
    for (const subject of [...graph.children(verb, 'nsubj'), ...subjectsOf(graph, verb)]) {
      const source = this.sources.at(sentence, subject);
      if (source !== null) return source;
    }
    return null;
  }

  /** 'Berg: council may meet': a headline cites whom it names before its colon. */
  private headline(sentence: Sentence): Attribution | null {
    const named = sentence.isTitle ? this.index.named(sentence.index, 0) : null;
    if (named === null || sentence.tokens[named.span.to]?.word !== ':') return null;
    return this.sources.at(sentence, named.span.to - 1);
  }

  /** 'X said in an interview with the paper that …': the clause behind 'that', wherever the parser hung it. */
  private thatClause(sentence: Sentence, trigger: number): Attribution | null {
    const { tokens } = sentence;
    const isThat = ({ word, pos }: Token) => word.toLowerCase() === 'that' && pos === 'IN';
    const last = tokens.findLastIndex((token) => token.i < trigger && isThat(token));
    if (last < 0 || tokens.slice(last, trigger).some((token) => /^[;:”"]$|^''$/.test(token.word))) return null;
    const verb = tokens.findLastIndex(
      (token) => token.i < last && isSpeech(token) && !this.speakers.isQuoted(sentence.index, token.i),
    );
    const first = tokens.findIndex((token) => token.i > verb && isThat(token));
    if (verb < 0 || tokens.slice(verb + 1, first).some((token) => /^(?:[;:.]|VBD|VBZ|MD)$/.test(token.pos)))
      return null;
    return this.speakerOf(sentence, verb);
  }

  /** Anywhere in the sentence, where the parser hung it on another clause. */
  private accordingTo(sentence: Sentence, trigger: number): Attribution | null {
    const graph = sentence.graph!;
    for (const edge of graph.edges) {
      if (!/:according_to$/.test(edge.dep) || graph.ancestors(trigger).includes(edge.dependent)) continue;
      const source = this.sources.at(sentence, edge.dependent);
      if (source !== null) return source;
    }
    return null;
  }

  /** Who is quoted: by the sentence's own verb of saying, or by that of the sentence from which the quotation runs on. */
  private quoted(sentence: Sentence, trigger: number): Attribution | null {
    const own = this.quoter(sentence, trigger);
    if (own !== null) return own;
    for (let back = 1; back <= QUOTATION_REACH; back++) {
      const other = this.document.sentences[sentence.index - back];
      if (other === undefined || other.isTitle || !other.tokens.some(({ i }) => this.speakers.isQuoted(other.index, i)))
        break;
      const source = this.quoter(other, other.tokens.length);
      if (source !== null) return source;
    }
    const speaker = this.speakers.at(sentence.index);
    return speaker === null ? null : { name: speaker.name, party: speaker };
  }

  /** By the verb of saying outside of a sentence's quotation marks. */
  private quoter(sentence: Sentence, trigger: number): Attribution | null {
    const verbs = sentence.tokens.filter(
      (token) =>
        isSpeech(token) && !this.speakers.isQuoted(sentence.index, token.i) && Math.abs(token.i - trigger) < 80,
    );
    const verb = verbs.at(-1);
    if (verb === undefined) return null;
    // 'he said': whoever the quotation's own sentences are about.
    const heads = (sentence.graph?.children(verb.i, 'nsubj') ?? []).filter(
      (head) => sentence.tokens[head]!.pos !== 'PRP',
    );
    for (const head of heads) {
      const source = this.sources.at(sentence, head);
      if (source !== null) return source;
    }
    const speaker = this.speakers.at(sentence.index);
    return speaker === null ? null : { name: speaker.name, party: speaker };
  }

  /** '…, X said.', '…,” said X' and 'X said he …' by their place, where the parser lost the way. */
  private byOrder(sentence: Sentence, trigger: number): Attribution | null {
    const { tokens } = sentence;
    const graph = sentence.graph!;
    for (const { i } of tokens) {
      if (!isSpeech(tokens[i]!) || this.speakers.isQuoted(sentence.index, i)) continue;
      const subjects = graph.children(i, 'nsubj');
      if (i < trigger) {
        const opens =
          /^(?:PRP\$?|PDT|DT|IN|NNP|NN|NNS|JJ)$/.test(tokens[i + 1]?.pos ?? '') &&
          !/^(?:of|in|on|at|to|as|after|before|during)$/.test(tokens[i + 1]!.word);
        const isMain = !graph.has(i, 'mark') || graph.to(i).some((edge) => /^(?:advcl:while)/.test(edge.dep));
        const runsOn = tokens.slice(i + 1, trigger).every((token) => !/^[;:“”"]$|^``$|^''$/.test(token.word));
        if (!opens || !isMain || !runsOn || !/^(?:say|claim|add|announce|state|insist|confirm)$/.test(tokens[i]!.lemma))
          continue;
        for (const subject of subjects.filter((one) => one < i)) {
          const source = this.sources.at(sentence, subject);
          if (source !== null) return source;
        }
        continue;
      }
      if (i === trigger) continue;
      const before = subjects.filter((one) => one > trigger || tokens[one]!.start > tokens[trigger]!.start);
      const opensClause = before.some((one) =>
        /^(?:,|”|''|"|’)$/.test(tokens[phraseStart(sentence, one) - 1]?.word ?? ''),
      );
      const inverted = /^(?:,|”|''|"|’)$/.test(tokens[i - 1]?.word ?? '') && subjects.some((one) => one > i);
      for (const subject of opensClause || inverted ? before : []) {
        const source = this.sources.at(sentence, subject);
        if (source !== null) return source;
      }
      const beside = this.nameBeside(sentence, i);
      if (beside !== null) return beside;
    }
    return null;
  }

  /** '…, X said' and '…,” said X', where the parser took X for something else. */
  private nameBeside({ index, tokens }: Sentence, verb: number): Attribution | null {
    for (const beside of [verb - 1, verb + 1]) {
      const named = this.index.named(index, beside);
      const mark = tokens[beside < verb ? (named?.span.from ?? 0) - 1 : verb - 1]?.word ?? '';
      const party = named?.person ?? (named?.place ? null : named?.organisation) ?? null;
      if (party !== null && /^(?:,|”|''|"|’)$/.test(mark)) return { name: party.name, party };
    }
    return null;
  }
}

/** First token of the noun phrase that a head ends. */
function phraseStart({ tokens }: Sentence, head: number): number {
  let from = head;
  while (from > 0 && /^(?:NN|NNS|NNP|NNPS|JJ|DT|POS|CD|PRP\$|HYPH)$/.test(tokens[from - 1]!.pos)) from--;
  return from;
}
