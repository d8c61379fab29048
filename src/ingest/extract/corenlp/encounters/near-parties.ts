import type { Sentence } from '../document';
import type { Referent } from '../references/referent';
import type { Referents } from '../references/referents';
import { isEncounterNoun } from './lexicon';

/**
 * Parties by their place in the sentence, where the parser attached them elsewhere: only where nothing but the words of one verb
 * group, or a title, lies between them and the trigger.
 */
export class NearParties {
  constructor(private readonly referents: Referents) {}

  /** The party whose name ends right before the verb group ('X will meet', 'Y, who has met'). */
  before(sentence: Sentence, verb: number): Referent[] {
    let i = verb - 1;
    while (i >= 0 && /^(?:MD|RB|TO|VB[DPZNG]?|WP|WDT|,)$/.test(sentence.tokens[i]!.pos) && verb - i < 8) {
      // Another verb with a subject of its own ends the group, unless it takes an infinitive.
      if (sentence.tokens[i]!.pos === ',' && !/^W/.test(sentence.tokens[i + 1]?.pos ?? '')) return [];
      i--;
    }
    if (i >= 0 && sentence.tokens[i]!.pos === 'CC') return this.subjectBefore(sentence, i);
    return i < 0 ? [] : this.referents.resolve(sentence, i);
  }

  /** '… and met Y': the subject of the finite verb told last before the conjunction. */
  private subjectBefore(sentence: Sentence, conjunction: number): Referent[] {
    const graph = sentence.graph!;
    for (let verb = conjunction - 1; verb >= 0; verb--) {
      if (!sentence.tokens[verb]!.pos.startsWith('V')) continue;
      const subjects = graph.children(verb, 'nsubj').filter((subject) => subject < verb);
      if (subjects.length > 0) return subjects.flatMap((subject) => this.referents.resolve(sentence, subject));
    }
    return [];
  }

  /** The people of the list right behind a verb that takes a party ('met Berg and Dorn'), which the parser hung elsewhere. */
  after(sentence: Sentence, verb: number): Referent[] {
    for (let i = verb + 1; i < Math.min(sentence.tokens.length, verb + 9); i++) {
      const token = sentence.tokens[i]!;
      if (!/^(?:DT|JJ|NN|NNP|NNPS|POS|HYPH|PRP\$)$/.test(token.pos)) return [];
      if (token.ner === 'PERSON') return this.list(sentence, verb + 1).filter((one) => one.party.kind === 'PERSON');
    }
    return [];
  }

  /** The parties of the list behind one of the prepositions, within one clause of the trigger ('… with X, Y and Z'). */
  behind(sentence: Sentence, trigger: number, prepositions: readonly string[]): Referent[] {
    for (let i = trigger + 1; i < Math.min(sentence.tokens.length, trigger + 12); i++) {
      const token = sentence.tokens[i]!;
      if (/^(?:[.;:]|``|''|VB[DPZ]|MD|WDT|WP)$/.test(token.pos) || isEncounterNoun(token)) return [];
      if (prepositions.includes(token.word.toLowerCase())) return this.list(sentence, i + 1);
    }
    return [];
  }

  /** Parties named one after the other, parted by commas, conjunctions and titles only. */
  private list(sentence: Sentence, from: number): Referent[] {
    const found: Referent[] = [];
    for (let i = from; i < Math.min(sentence.tokens.length, from + 30); i++) {
      const token = sentence.tokens[i]!;
      const [one] = token.pos.startsWith('NN') || token.pos === 'PRP' ? this.referents.resolve(sentence, i) : [];
      // 'X's son, Y': the one whose he is does not take part.
      const isOwner = /^['’]s?$/.test(sentence.tokens[i + 1]?.word ?? '');
      if (one !== undefined && isOwner) continue;
      if (one !== undefined && one.how !== 'STATE') {
        if (!found.some((other) => other.party === one.party)) found.push(one);
        continue;
      }
      const parts =
        /^(?:,|CC|DT|JJ|NNP|NN|NNS|POS|PRP\$|HYPH|NNPS|VBG)$/.test(token.pos) || sentence.tokens[i - 1]!.pos === 'HYPH';
      if (
        !parts ||
        (found.length > 0 && token.word === ',' && !/^(?:NNP|CC|JJ|DT)$/.test(sentence.tokens[i + 1]?.pos ?? ''))
      )
        break;
    }
    return found;
  }
}
