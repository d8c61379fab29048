import type { ExtractedMention, ExtractedReport, Extraction, MentionForm } from '../../../model/extraction';
import { carryDates } from '../intervals/carry-dates';
import type { Document } from './document';
import { isRecalled } from './encounters/background';
import type { Draft, DraftPlace } from './encounters/draft';
import type { EncounterMemory } from './encounters/encounter-memory';
import type { SentenceDates } from './encounters/sentence-dates';
import { settledStatus } from './encounters/settled-status';
import { sharePlaces } from './encounters/shared-places';
import type { NameSpan } from './names/name-span';
import type { Party, PartyIndex } from './references/party-index';

const LONGEST_QUOTE = 600;

/** Puts the article's parties and encounters into the shape that every engine gives. */
export function toExtraction(
  document: Document,
  index: PartyIndex,
  dates: SentenceDates,
  memory: EncounterMemory,
): Extraction {
  const keys = new Map<object, string>();
  const mentions: ExtractedMention[] = [];
  for (const party of [...index.people, ...index.organisations, ...index.places]) {
    const key = `m${mentions.length + 1}`;
    keys.set(party, key);
    mentions.push(mentionOf(key, party));
  }
  const drafts = memory.encounters
    .flatMap((encounter) => encounter.drafts.map((draft) => ({ draft, encounter })))
    .sort(
      (a, b) =>
        a.draft.frame.sentence.index - b.draft.frame.sentence.index || a.draft.frame.trigger - b.draft.frame.trigger,
    );
  for (const { draft, encounter } of drafts)
    if (!draft.reading.explicit)
      draft.status = settledStatus(draft, encounter, memory.encounters, document.date) ?? draft.status;
  // Talks of people who are told to have met are that meeting.
  for (const { draft, encounter } of drafts) if (draft.kind === 'TALKS') draft.kind = encounter.kind;
  for (const encounter of memory.encounters)
    sharePlaces(drafts.filter((one) => one.encounter === encounter).map(({ draft }) => draft));
  const intervals = carryDates(
    drafts.map(({ draft }) => ({
      event: draft.label,
      kind: draft.kind,
      status: draft.status ?? 'HELD',
      sentence: draft.frame.sentence.index,
      paragraph: draft.frame.sentence.paragraph,
      isTitle: draft.frame.sentence.isTitle,
      own: draft.date,
      ownStart: draft.date?.expression.start,
      definite: draft.anaphoric || (draft.frame.nominal && draft.frame.definite),
      nominal: draft.frame.nominal && draft.frame.carrier === null,
      attributed: draft.attribution !== null,
      continues: goesOn(draft),
    })),
    (number) => {
      const sentence = document.sentences[number];
      return sentence === undefined ? null : { text: dates.text(sentence), dates: dates.at(sentence) };
    },
    document.date,
  );
  const reports = drafts.map(({ draft, encounter }, i): ExtractedReport => {
    const [start, end] = quoteOf(draft);
    const { place } = draft;
    return {
      event: draft.label,
      kind: draft.kind,
      status: draft.status ?? 'HELD',
      participants: draft.parties.map(({ party, as }) => ({ mention: keys.get(party)!, kind: party.kind, as })),
      place: place?.name ?? null,
      placeMention: place === null ? null : placeKey(index, keys, place),
      earliest: intervals[i]?.earliest ?? null,
      latest: intervals[i]?.latest ?? null,
      datePhrase: draft.date?.expression.phrase ?? null,
      attributedTo: draft.attribution?.name ?? null,
      attributionMention: draft.attribution?.party ? keys.get(draft.attribution.party)! : null,
      quote: document.text.slice(start, end),
      start,
      end,
      background: isRecalled(
        draft,
        encounter.drafts,
        intervals[i] ?? null,
        dates.text(draft.frame.sentence),
        document.date,
      ),
      confidence: draft.anaphoric ? 0.6 : draft.reading.explicit ? 0.9 : 0.7,
    };
  });
  return { mentions, reports, dropped: {} };
}

function placeKey(index: PartyIndex, keys: ReadonlyMap<object, string>, place: DraftPlace): string | null {
  const named = index.places.find((one) =>
    one.spans.some((span) => span.start >= place.start && span.end <= place.end),
  );
  return named === undefined ? null : (keys.get(named) ?? null);
}

/** The sentence; of one too long for a quote the stretch around the trigger, cut at blanks. */
function quoteOf(draft: Draft): [number, number] {
  const { start, end, tokens } = draft.frame.sentence;
  if (end - start <= LONGEST_QUOTE) return [start, end];
  const trigger = tokens[draft.frame.trigger]!;
  const from = Math.max(start, trigger.start - LONGEST_QUOTE / 2);
  const first = tokens.find((token) => token.start >= from)!;
  const last = tokens.filter((token) => token.end <= first.start + LONGEST_QUOTE).at(-1)!;
  return [first.start, last.end];
}

function mentionOf(key: string, party: Party | PartyIndex['places'][number]): ExtractedMention {
  const spans: readonly NameSpan[] =
    party.kind === 'PERSON' ? party.mentions.map((mention) => mention.span) : party.spans;
  const forms = spans
    .map((span): MentionForm => ({ text: span.text, start: span.start, end: span.end }))
    .sort((a, b) => a.start - b.start);
  return {
    key,
    kind: party.kind,
    name: party.name,
    aliases: [...new Set(forms.map((form) => form.text))].filter((form) => form !== party.name),
    forms,
    titles:
      party.kind === 'PERSON'
        ? [...new Set(party.mentions.flatMap((mention) => [...mention.honorifics, ...mention.offices]))]
        : [],
    office: party.kind === 'PERSON' ? party.title : null,
    organisationKind: party.kind === 'ORGANISATION' ? party.organisationKind : null,
    country: party.kind === 'PERSON' ? null : party.country,
  };
}

/** 'They then held', 'she also met', 'was later asked at a meeting': a word that takes up the thread before the trigger. */
function goesOn({ frame }: Draft): boolean {
  const { tokens, graph } = frame.sentence;
  const above = graph!
    .ancestors(frame.trigger)
    .filter((token) => tokens[token]!.pos === 'VBN' || tokens[token]!.pos === 'VBD');
  const heads = [frame.trigger, frame.carrier ?? frame.trigger, ...above];
  const adverbs = heads.flatMap((head) => frame.sentence.graph!.children(head, 'advmod'));
  return adverbs.some((i) => /^(?:also|then|later|afterwards?|subsequently)$/i.test(tokens[i]!.word));
}
