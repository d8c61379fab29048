import type { EncounterKind } from '../../../../model/encounter';
import { chooseDate } from '../../intervals/choose-date';
import { findDates } from '../../intervals/find-dates';
import type { Document, Sentence } from '../document';
import type { Organisation } from '../names/party-entity';
import type { Party, PartyIndex } from '../references/party-index';
import { type Referent, Referents } from '../references/referents';
import { Speakers } from '../references/speakers';
import { attributionOf } from './attribution';
import type { Draft } from './draft';
import { type Encounter, EncounterMemory } from './encounter-memory';
import type { Frame } from './frame';
import { NOUNS } from './lexicon';
import { nounFrames } from './noun-frames';
import { placeAt } from './places';
import { readStatus } from './status';
import { verbFrames } from './verb-frames';

/** Reads the encounters of an article whose sentences with a cue are parsed: body first, then the title in its light. */
export function readEncounters(document: Document, index: PartyIndex): EncounterMemory {
  const memory = new EncounterMemory();
  const speakers = new Speakers(document, index);
  const referents = new Referents(document, index, memory, (sentence) => speakers.at(sentence));
  const reader = new EncounterReader(document, index, memory, speakers, referents);
  for (const sentence of document.sentences) if (!sentence.isTitle) reader.read(sentence);
  for (const sentence of document.sentences) if (sentence.isTitle) reader.read(sentence);
  return memory;
}

class EncounterReader {
  constructor(
    private readonly document: Document,
    private readonly index: PartyIndex,
    private readonly memory: EncounterMemory,
    private readonly speakers: Speakers,
    private readonly referents: Referents,
  ) {}

  read(sentence: Sentence): void {
    if (sentence.graph === null) return;
    const verbs = verbFrames(sentence, this.document.text);
    const taken = new Set(verbs.flatMap((frame) => (frame.event === null ? [] : [frame.event])));
    const nouns = nounFrames(sentence).filter((frame) => !taken.has(frame.trigger));
    const drafts: Draft[] = [];
    for (const frame of [...verbs, ...nouns].sort((a, b) => a.trigger - b.trigger)) {
      for (const { parties, antecedent } of this.parties(frame)) {
        const draft = this.draft(frame, parties, antecedent);
        if (draft === null || drafts.some((other) => sameClaim(other, draft))) continue;
        drafts.push(draft);
        this.memory.add(draft, antecedent);
      }
    }
  }

  /** The parties of a frame's reports: one entry for each counterpart met apart from the others. */
  private parties(frame: Frame): { parties: Referent[]; antecedent: Encounter | null }[] {
    const agents = unique(frame.agents.flatMap((head) => this.referents.resolve(frame.sentence, head)));
    let counterparts = unique(
      frame.counterparts.flatMap((head) => this.referents.resolve(frame.sentence, head)),
    ).filter((one) => !agents.some((agent) => agent.party === one.party));
    const kind = frame.kind;
    if (kind === 'VISIT') {
      const people = agents.filter((one) => one.party.kind === 'PERSON');
      const met = counterparts.filter((one) => one.party.kind === 'PERSON');
      if (met.length > 0 && people.length > 0 && !frame.nominal)
        return [{ parties: unique([...people, ...met]), antecedent: null }];
      if (people.length > 0)
        return [
          {
            parties: people,
            antecedent: this.pointsBack(frame)
              ? this.memory.antecedent(
                  frame,
                  this.noun(frame),
                  people.map((one) => one.party),
                )
              : null,
          },
        ];
      const antecedent = this.pointsBack(frame) ? this.memory.antecedent(frame, this.noun(frame), []) : null;
      return antecedent === null ? [] : [{ parties: referentsOf(antecedent), antecedent }];
    }
    const body = this.bodyOf(frame);
    if (body !== null && ![...agents, ...counterparts].some((one) => one.party === body))
      counterparts = [...counterparts, { party: body, as: body.name, how: 'NAME' }];
    const all = unique([...agents, ...counterparts]);
    if (all.length >= 2) {
      if (!frame.nominal && counterparts.length === 0 && !frame.reciprocal && frame.event === null) return [];
      const apart = agents.length === 1 && counterparts.length > 1 && this.areApart(frame, counterparts);
      return (apart ? counterparts.map((one) => unique([...agents, one])) : [all]).map((parties) => ({
        parties,
        antecedent: null,
      }));
    }
    if (frame.nominal && this.pointsBack(frame)) {
      const antecedent = this.memory.antecedent(
        frame,
        this.noun(frame),
        all.map((one) => one.party),
      );
      if (antecedent !== null) return [{ parties: unique([...all, ...referentsOf(antecedent)]), antecedent }];
    }
    if (frame.event !== null) {
      const antecedent = this.memory.antecedent(
        frame,
        this.document.sentences[frame.sentence.index]!.tokens[frame.event]!.lemma,
        all.map((one) => one.party),
      );
      if (antecedent !== null && all.length > 0)
        return [{ parties: unique([...all, ...referentsOf(antecedent)]), antecedent }];
    }
    if (frame.nominal && all.length === 1) {
      const subject = this.clauseSubject(frame).filter((one) => one.party !== all[0]!.party);
      if (subject.length > 0) return [{ parties: unique([...subject, ...all]), antecedent: null }];
    }
    return [];
  }

  private draft(frame: Frame, parties: readonly Referent[], antecedent: Encounter | null): Draft | null {
    const { sentence } = frame;
    const reading = readStatus(frame);
    const kind = this.kindOf(frame, parties, antecedent);
    const place = placeAt(this.document, sentence, frame.places, this.index);
    if (kind === 'VISIT' && place === null && antecedent === null) return null;
    if (kind !== 'VISIT' && parties.length < 2) return null;
    if (kind === 'VISIT' && parties.some((one) => one.party.kind !== 'PERSON')) return null;
    const text = this.document.text.slice(sentence.start, sentence.end);
    const token = sentence.tokens[frame.trigger]!;
    const tense =
      reading.status === null
        ? antecedent?.status === 'HELD'
          ? 'PAST'
          : antecedent?.status === 'PLANNED'
            ? 'FUTURE'
            : 'UNKNOWN'
        : reading.status === 'HELD'
          ? 'PAST'
          : reading.tense === 'UNKNOWN'
            ? 'UNKNOWN'
            : 'FUTURE';
    const date = chooseDate(findDates(text, this.document.date), {
      text,
      trigger: { start: token.start - sentence.start, end: token.end - sentence.start },
      tense,
      anchor: this.document.date,
    });
    return {
      frame,
      kind,
      parties,
      reading,
      status: reading.status,
      date,
      place,
      attribution: attributionOf(sentence, frame.trigger, this.index, this.referents, this.speakers),
      ordinal: ordinalOf(frame),
      anaphoric: antecedent !== null,
      label: '',
    };
  }

  private kindOf(frame: Frame, parties: readonly Referent[], antecedent: Encounter | null): EncounterKind {
    if (frame.kind === 'VISIT') return parties.length > 1 && !frame.nominal ? 'MEETING' : 'VISIT';
    if (antecedent !== null && frame.kind !== 'CALL' && antecedent.kind !== 'VISIT') return antecedent.kind;
    const noun = frame.event === null ? this.noun(frame) : frame.sentence.tokens[frame.event]!.lemma.toLowerCase();
    if (noun === 'summit' && (parties.length > 3 || parties.some((one) => isBody(one.party)))) return 'GATHERING';
    if (frame.event !== null && frame.kind === 'MEETING') return NOUNS.get(noun) ?? frame.kind;
    return frame.kind;
  }

  private noun(frame: Frame): string {
    return frame.sentence.tokens[frame.trigger]!.lemma.toLowerCase();
  }

  private pointsBack(frame: Frame): boolean {
    return (
      frame.definite ||
      frame.sentence.isTitle ||
      (frame.plural && frame.agents.length + frame.counterparts.length === 0)
    );
  }

  /** The body whose gathering it is: named in the phrase of the event ('the G-20 summit', 'a Senate hearing'). */
  private bodyOf(frame: Frame): Organisation | null {
    const head = frame.event ?? (frame.nominal ? frame.trigger : null);
    if (head === null) return null;
    const noun = frame.sentence.tokens[head]!.lemma.toLowerCase();
    if (frame.event === null && NOUNS.get(noun) !== 'GATHERING' && noun !== 'summit' && noun !== 'meeting') return null;
    const graph = frame.sentence.graph!;
    for (const child of [head, ...graph.children(head, 'compound', 'nmod:of', 'nmod:poss', 'amod')]) {
      const organisation = this.index.named(frame.sentence.index, child)?.organisation;
      if (organisation && organisation.organisationKind !== 'STATE') return organisation;
      const word = frame.sentence.tokens[child]!.word;
      if (/^G-?\d{1,2}$/.test(word)) return this.index.organisation(word);
    }
    return null;
  }

  /** Subject of the clause in which a noun stands: 'X said after talks with Y'. */
  private clauseSubject(frame: Frame): Referent[] {
    const graph = frame.sentence.graph!;
    for (const token of graph.ancestors(frame.trigger).slice(1)) {
      const subjects = graph
        .children(token, 'nsubj')
        .filter((subject) => subject !== frame.trigger)
        .flatMap((subject) => this.referents.resolve(frame.sentence, subject));
      if (subjects.length > 0) return subjects.slice(0, 2);
    }
    return [];
  }

  /** Counterparts of different countries, or a word that says so: met one by one. */
  private areApart(frame: Frame, counterparts: readonly Referent[]): boolean {
    const words = frame.sentence.tokens.map((token) => token.lemma.toLowerCase());
    if (
      words.some((word) => /^(?:separate|separately|bilateral|individually|respectively)$/.test(word)) ||
      frame.plural
    )
      return true;
    if (frame.kind === 'GATHERING') return false;
    const countries = counterparts.map(
      (one) => (one.party.kind === 'PERSON' ? [...one.party.countries][0] : one.party.country) ?? null,
    );
    const known = countries.filter((country) => country !== null);
    return known.length === counterparts.length && new Set(known).size === known.length;
  }
}

function isBody(party: Party): boolean {
  return party.kind === 'ORGANISATION' && party.organisationKind !== 'STATE';
}

function referentsOf(encounter: Encounter): Referent[] {
  return [...encounter.parties].map((party) => ({ party, as: party.name, how: 'GROUP' as const }));
}

function unique(referents: readonly Referent[]): Referent[] {
  return referents.filter((one, i) => referents.findIndex((other) => other.party === one.party) === i);
}

/** Two frames of one sentence that say the same: one report. */
function sameClaim(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map((draft) => new Set(draft.parties.map((one) => one.party)));
  const same = [...x!].every((party) => y!.has(party)) || [...y!].every((party) => x!.has(party));
  return (
    same &&
    (a.kind === 'VISIT') === (b.kind === 'VISIT') &&
    (a.status === b.status || a.status === null || b.status === null)
  );
}

function ordinalOf(frame: Frame): string | null {
  if (!frame.nominal) return null;
  const words = frame.sentence
    .graph!.children(frame.trigger, 'amod', 'compound')
    .map((i) => frame.sentence.tokens[i]!.lemma.toLowerCase());
  return (
    words.find((word) =>
      /^(?:first|second|third|fourth|fifth|next|previous|last|earlier|another|follow-up|inaugural)$/.test(word),
    ) ?? null
  );
}
