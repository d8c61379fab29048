import { type Document, lineOf } from '../document';
import type { Organisation } from '../names/party-entity';
import type { PartyIndex } from '../references/party-index';
import type { Referents } from '../references/referents';
import { type Frame, nounOf } from './frame';
import { NOUNS } from './lexicon';

/** Whose gathering it is: the second party of a summit, a hearing or a convention that is told of one attendee. */
export class GatheringBodies {
  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly referents: Referents,
  ) {}

  /** The body whose gathering it is: named in the phrase of the event ('the G-20 summit', 'a Senate hearing'). */
  named(frame: Frame): Organisation | null {
    const head = frame.event ?? (frame.nominal ? frame.trigger : null);
    if (head === null) return null;
    const { tokens, graph, index } = frame.sentence;
    const noun = tokens[head]!.lemma.toLowerCase();
    if (frame.event === null && NOUNS.get(noun) !== 'GATHERING' && noun !== 'summit' && noun !== 'meeting') return null;
    for (const child of [head, ...graph!.children(head, 'compound', 'nmod:of', 'nmod:poss', 'amod')]) {
      const organisation = this.index.named(index, child)?.organisation;
      if (organisation && organisation.organisationKind !== 'STATE') return organisation;
      const word = tokens[child]!.word;
      if (/^G-?\d{1,2}$/.test(word)) return this.index.organisation(word);
    }
    // 'the Democratic National Convention': the gathering's own name.
    let from = head;
    while (
      tokens[head]!.pos === 'NNP' &&
      from > 0 &&
      /^(?:NNP|JJ)$/.test(tokens[from - 1]!.pos) &&
      /^\p{Lu}/u.test(tokens[from - 1]!.word)
    )
      from--;
    if (from === head || frame.sentence.isTitle || this.index.named(index, from) !== null) return null;
    return this.index.organisation(lineOf(this.document, tokens[from]!.start, tokens[head]!.end));
  }

  /** 'the international meeting of security chiefs in Moscow': a gathering that is named by who gathers, told of one attendee. */
  described(frame: Frame): Organisation | null {
    const { graph, tokens } = frame.sentence;
    if (!frame.nominal || !/^(?:meeting|summit|conference|forum|session|gathering|assembly)$/.test(nounOf(frame)))
      return null;
    const members = graph!
      .children(frame.trigger, 'nmod:of')
      .find(
        (head) =>
          /^NNS$/.test(tokens[head]!.pos) &&
          /^(?:representative|minister|chief|official|leader|envoy|delegate|expert|ambassador|lawmaker|governor|mayor|head|secretary|executive|member|scientist)$/.test(
            tokens[head]!.lemma,
          ),
      );
    if (members === undefined || members < frame.trigger || this.referents.resolve(frame.sentence, members).length > 0)
      return null;
    const first = Math.min(frame.trigger, ...graph!.children(frame.trigger, 'amod', 'compound'));
    return this.index.organisation(lineOf(this.document, tokens[first]!.start, tokens[members]!.end));
  }
}
