import type { Frame } from './frame';

/** What talks are about, or which round of many parties they are: talks of one topic are not those of another. */
const TOPIC =
  /^(?:trade|tariff|nuclear|denuclearization|disarmament|arms|weapons|peace|ceasefire|truce|climate|budget|tax|debt|fiscal|spending|coalition|brexit|border|immigration|security|defen[cs]e|energy|merger|wage|contract|reconciliation|reunification|accession|six-party|party|inter-korean|g-?\d+)$/i;

/** The topic that an encounter's noun is told with ('trade talks', 'nuclear negotiations'), or null. */
export function topicOf({ sentence, trigger, nominal }: Frame): string | null {
  if (!nominal) return null;
  const words = sentence
    .graph!.children(trigger, 'compound', 'amod')
    .flatMap((i) => [i, ...sentence.graph!.children(i, 'compound', 'conj')])
    .map((i) => sentence.tokens[i]!.word.toLowerCase());
  return words.find((word) => TOPIC.test(word)) ?? null;
}
