import type { Document } from '../document';
import type { Person } from '../names/person';
import type { PartyIndex } from './party-index';

/** Who wrote a post, and whom of the article's people that is. */
export interface PostAuthor {
  readonly name: string;
  readonly party: Person | null;
}

/** The line that signs a post set into an article: '— Mara Lindqvist (@mlindqvist)'. */
const SIGNATURE = /[—–-]\s*([^()\n—]{2,50}?)\s*\(@\w+\)/gu;

/** Who wrote each sentence that belongs to a post set into the article: from its paragraph's beginning to its signature. */
export function postAuthors(document: Document, index: PartyIndex): (PostAuthor | null)[] {
  const authors: (PostAuthor | null)[] = document.sentences.map(() => null);
  for (const match of document.text.matchAll(SIGNATURE)) {
    const name = match[1]!.replace(/\s+/gu, ' ').trim();
    const signed = document.sentences.find((sentence) => match.index < sentence.end);
    if (signed === undefined || !/^\p{Lu}/u.test(name)) continue;
    const party = index.people.find((person) =>
      person.mentions.some(({ span }) => span.start >= match.index && span.end <= match.index + match[0].length),
    );
    const author: PostAuthor = { name: party?.name ?? name, party: party ?? null };
    for (const sentence of document.sentences)
      if (sentence.paragraph === signed.paragraph && sentence.start < match.index) authors[sentence.index] ??= author;
  }
  return authors;
}
