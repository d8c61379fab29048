import { countryOf } from '../../../../gazetteer/country';
import type { PartyIndex } from '../references/party-index';
import type { Referent } from '../references/referent';
import type { Referents } from '../references/referents';
import { clauseSubject } from './clause-parties';
import type { EncounterMemory } from './encounter-memory';
import { type Frame, nounOf } from './frame';
import { VERBS } from './lexicon';
import { NearParties } from './near-parties';

/** The two sides of a frame: what hangs on its trigger, else what stands beside it. */
export class Sides {
  private readonly near: NearParties;

  constructor(
    private readonly index: PartyIndex,
    private readonly memory: EncounterMemory,
    private readonly referents: Referents,
  ) {
    this.near = new NearParties(referents);
  }

  /** Who met others, or who went. */
  agents(frame: Frame): Referent[] {
    const { sentence } = frame;
    const heads = frame.agents.filter((head) => !this.isVenue(frame, head));
    const attached = this.referents.resolveAll(sentence, heads);
    if (attached.length > 0 || frame.nominal) return attached;
    // 'which was also attended by X and Y', hung elsewhere.
    const by = sentence.tokens[frame.trigger]!.pos === 'VBN' ? this.near.behind(sentence, frame.trigger, ['by']) : [];
    if (by.length > 0) return by;
    const beside = this.near.before(sentence, frame.trigger);
    if (beside.length > 0) return beside;
    // 'moments after meeting with Y', 'is bound for Oslo to meet Y': whoever the sentence is about.
    const { pos } = sentence.tokens[frame.trigger]!;
    const hangsOn = pos === 'VBG' || (pos === 'VB' && frame.kind !== 'VISIT' && frame.counterparts.length > 0);
    return hangsOn ? clauseSubject(frame, this.referents) : [];
  }

  /** 'the Hanoi summit' is held in a town, 'a White House meeting' in a house; 'the Russia summit' is one with a state. */
  private isVenue(frame: Frame, head: number): boolean {
    const { sentence } = frame;
    if (!frame.nominal || sentence.graph!.parent(head, 'compound')?.governor !== frame.trigger) return false;
    if (this.index.isTown(sentence.index, head)) return true;
    const name = this.index.named(sentence.index, head)?.span.text ?? '';
    return (
      countryOf(name)?.via === 'GOVERNMENT' ||
      (name !== '' &&
        this.memory.encounters.some(({ place }) => place?.name.toLowerCase().endsWith(name.toLowerCase())))
    );
  }

  /** Whom they met. */
  counterparts(frame: Frame): Referent[] {
    const { sentence } = frame;
    const attached = this.referents.resolveAll(sentence, frame.counterparts);
    if (attached.length > 0 || frame.kind === 'VISIT' || frame.kind === 'GATHERING') return attached;
    const behind = this.near.behind(sentence, frame.trigger, frame.nominal ? ['with', 'between'] : ['with']);
    const takesParty = !frame.nominal && VERBS.get(nounOf(frame))?.object?.startsWith('PARTY');
    return behind.length === 0 && takesParty ? this.near.after(sentence, frame.trigger) : behind;
  }
}
