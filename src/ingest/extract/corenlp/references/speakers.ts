import type { Document } from '../document';
import type { Person } from '../names/person';
import { countryIn } from '../names/person-context';
import { officeOf } from '../names/title-words';
import { isSpeech, quotedTokens, speechVerb } from '../speech';
import type { PartyIndex } from './party-index';
import { type PostAuthor, postAuthors } from './posts';

/** Who speaks in each sentence that holds quotation marks, carried over where a quotation runs on; who wrote a post set into the article. */
export class Speakers {
  private readonly quoted: readonly (readonly boolean[])[];
  private readonly posts: readonly (PostAuthor | null)[];
  private readonly bySentence: (Person | null)[];

  constructor(document: Document, index: PartyIndex) {
    this.quoted = quotedTokens(document);
    const own = document.sentences.map((sentence) => {
      const verb = speechVerb(sentence, this.quoted[sentence.index]!);
      return verb < 0 ? null : nearestPerson(document, index, sentence.index, verb, this.quoted[sentence.index]!);
    });
    this.posts = postAuthors(document, index);
    this.bySentence = document.sentences.map((sentence, i) => {
      const author = this.posts[i]?.party;
      if (author) return author;
      if (!this.quoted[i]!.some(Boolean)) return own[i] ?? null;
      if (own[i]) return own[i]!;
      for (const j of [i - 1, i + 1, i - 2]) {
        const other = document.sentences[j];
        if (own[j] && other !== undefined && Math.abs(other.paragraph - sentence.paragraph) <= (j < i ? 1 : 0))
          return own[j]!;
      }
      return null;
    });
  }

  at(sentence: number): Person | null {
    return this.bySentence[sentence] ?? null;
  }

  /** Who wrote the post that a sentence belongs to, if it belongs to one. */
  postAuthor(sentence: number): PostAuthor | null {
    return this.posts[sentence] ?? null;
  }

  isQuoted(sentence: number, token: number): boolean {
    return this.quoted[sentence]?.[token] ?? false;
  }
}

/** The person beside a verb of saying: before it as its subject, behind it where it is turned round ('…, said X'). */
function nearestPerson(
  document: Document,
  index: PartyIndex,
  sentence: number,
  verb: number,
  quoted: readonly boolean[],
): Person | null {
  const tokens = document.sentences[sentence]!.tokens;
  const behind =
    index.named(sentence, verb + 1)?.person ??
    (tokens[verb + 1] && officeOf(tokens[verb + 1]!.word) ? index.named(sentence, verb + 2)?.person : null);
  if (behind) return behind;
  for (let i = verb - 1; i >= Math.max(0, verb - 25); i--) {
    const token = tokens[i]!;
    if (quoted[i]) break;
    const person = index.named(sentence, i)?.person;
    if (person) return person;
    if (/^(?:he|she)$/i.test(token.word)) return previousPerson(document, index, sentence, i);
    if (officeOf(token.word) !== null)
      return byOffice(index, officeOf(token.word)!, countryIn(tokens.slice(Math.max(0, i - 3), i)));
    if (isSpeech(token)) break;
  }
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 14); i++) {
    if (quoted[i]) break;
    const person = index.named(sentence, i)?.person;
    if (person) return person;
    if (tokens[i]!.pos.startsWith('V')) break;
  }
  return null;
}

function previousPerson(document: Document, index: PartyIndex, sentence: number, token: number): Person | null {
  for (let i = token - 1; i >= 0; i--) if (index.named(sentence, i)?.person) return index.named(sentence, i)!.person;
  for (let s = sentence - 1; s >= Math.max(0, sentence - 3); s--) {
    for (let i = 0; i < document.sentences[s]!.tokens.length; i++)
      if (index.named(s, i)?.person) return index.named(s, i)!.person;
  }
  return null;
}

function byOffice(index: PartyIndex, office: string, country: string | null): Person | null {
  return (
    index.people.find((person) => person.offices.has(office) && (country === null || person.countries.has(country))) ??
    null
  );
}
