import type { Sentence } from '../document';
import type { Person } from '../names/person';
import type { PartyIndex } from './party-index';

/** Offices that a general word for one can stand for, the likelier first; each stands for itself too. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', ['leader', 'president', 'prime minister', 'chancellor', 'king']],
  ['ruler', ['ruler', 'leader', 'king', 'president']],
  ['dictator', ['dictator', 'leader', 'president']],
  ['strongman', ['strongman', 'leader', 'president']],
  ['monarch', ['monarch', 'king', 'queen', 'emperor']],
  ['premier', ['premier', 'prime minister']],
  ['ambassador', ['ambassador', 'envoy']],
  ['envoy', ['envoy', 'ambassador', 'diplomat']],
  ['diplomat', ['diplomat', 'ambassador', 'envoy']],
  ['lawmaker', ['lawmaker', 'senator', 'representative', 'congressman', 'congresswoman']],
]);

/** Whether a country has one holder of an office, who leads it. */
export function leadsCountry(office: string): boolean {
  return /^(?:leader|president|chancellor|king|premier)$/.test(office);
}

/** The person whom an office means ('the president', 'the Russian leader'); null where none of the article's people can be meant. */
export function officeHolder(
  index: PartyIndex,
  sentence: Sentence,
  head: number,
  office: string,
  country: string | null,
): Person | null {
  if (office === 'counterpart') return counterpart(index, sentence, country);
  const leadsPart = office === 'leader' && qualifiersBefore(sentence, head).some((word) => LED_PARTS.has(word));
  const meant = leadsPart ? undefined : MEANT.get(office);
  for (const one of meant ?? [office]) {
    const person = holderOf(index, sentence, head, one, country);
    if (person !== null) return person;
  }
  return null;
}

/** 'His Norwegian counterpart': the one of that country with an office of somebody else in the sentence. */
function counterpart(index: PartyIndex, sentence: Sentence, country: string | null): Person | null {
  if (country === null) return null;
  const offices = new Set(
    sentence.tokens.flatMap((token) => {
      const person = index.named(sentence.index, token.i)?.person;
      return person && !index.isOf(person, country) ? [...person.offices] : [];
    }),
  );
  const fitting = index.people.filter(
    (person) => index.isOf(person, country) && [...person.offices].some((office) => offices.has(office)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Words that make another office of an office: 'the vice president' is no president, 'the foreign minister' no prime minister. */
const RANKS: ReadonlySet<string> = new Set(['vice', 'deputy', 'acting']);
const FIELDS: ReadonlySet<string> = new Set(
  'prime foreign defense defence finance interior treasury state press education health justice trade'.split(' '),
);
/** 'The military leader' leads a part of a country, and is not its president. */
const LED_PARTS: ReadonlySet<string> = new Set(
  (
    'military army rebel guerrilla militant militia opposition party union labor labour business religious spiritual church ' +
    'tribal community student protest majority minority congressional parliamentary house senate campaign'
  ).split(' '),
);

function qualifiersBefore({ tokens }: Sentence, head: number): readonly string[] {
  let from = head;
  while (from > 0 && head - from < 4 && /^(?:NN|NNP|JJ|HYPH)$/.test(tokens[from - 1]!.pos)) from--;
  return tokens.slice(from, head).map((token) => token.word.toLowerCase());
}

/** Somebody is called by this office in some mention, with the same rank and, where one is told, the same field. */
function holds(person: Person, office: string, qualifiers: readonly string[]): boolean {
  if (office === 'prime minister') return holds(person, 'minister', ['prime']);
  const rank = (words: readonly string[]) => words.some((word) => RANKS.has(word));
  const field = qualifiers.find((word) => FIELDS.has(word) || (office === 'leader' && LED_PARTS.has(word)));
  return person.mentions.some((mention) => {
    if (!mention.offices.has(office)) return false;
    const words = mention.title?.toLowerCase().split(/[\s-]+/) ?? [];
    return rank(words) === rank(qualifiers) && (field === undefined || words.length < 2 || words.includes(field));
  });
}

function holderOf(
  index: PartyIndex,
  sentence: Sentence,
  head: number,
  office: string,
  country: string | null,
): Person | null {
  const start = sentence.tokens[head]!.start;
  const qualifiers = qualifiersBefore(sentence, head);
  const candidates = index.people.filter(
    (person) => holds(person, office, qualifiers) && (country === null || index.isOf(person, country)),
  );
  // An office without a country is the one at home: that of the person whom the article calls so without a country.
  const atHome =
    country === null
      ? candidates.filter(
          (person) => person.countries.size === 0 || (index.home !== null && person.countries.has(index.home)),
        )
      : [];
  return mostLikely(atHome.length > 0 ? atHome : candidates, office, sentence.index, start);
}

/** The holder of an office who is meant: the one most often called so, told most, and told last, weighed. */
function mostLikely(people: readonly Person[], office: string, sentence: number, start: number): Person | null {
  let best: Person | null = null;
  let highest = -1;
  for (const person of people) {
    const titled = person.mentions.filter((mention) => mention.offices.has(office)).length;
    const before = person.mentions.filter((mention) => mention.span.start < start).at(-1);
    const score =
      Math.min(titled, 3) +
      Math.log2(1 + person.mentions.length) / 2 +
      (before === undefined ? -1 : 3 / (1 + Math.max(0, sentence - before.span.sentence)));
    if (score > highest) [best, highest] = [person, score];
  }
  return best;
}
