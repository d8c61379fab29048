import type { NameSpan } from './name-span';

export type Gender = 'M' | 'F';

/** What surrounds a name in the text and says who is meant. */
export interface PersonContext {
  /** Offices as single words ('president', 'minister'), honorifics left out. */
  readonly offices: ReadonlySet<string>;
  /** The whole title as written ('Secretary of the Russian Security Council'), or null. */
  readonly title: string | null;
  readonly honorifics: readonly string[];
  /** ISO 3166-1 alpha-2 of the country that the title names, or null. */
  readonly country: string | null;
  readonly gender: Gender | null;
  /** Common nouns beside the name that say who it is ('magnate', 'engineer'), as lemmas. */
  readonly descriptions: ReadonlySet<string>;
}

export interface PersonMention extends PersonContext {
  readonly span: NameSpan;
  /** Words of the name. */
  readonly words: readonly string[];
}

/** One person of the article: the mentions that were linked. */
export class Person {
  readonly kind = 'PERSON' as const;
  readonly mentions: PersonMention[] = [];
  readonly offices = new Set<string>();
  readonly countries = new Set<string>();
  gender: Gender | null = null;

  constructor(readonly id: string) {}

  add(mention: PersonMention): void {
    this.mentions.push(mention);
    for (const office of mention.offices) this.offices.add(office);
    if (mention.country !== null) this.countries.add(mention.country);
    this.gender ??= mention.gender;
  }

  /** Fullest name; of several as full, the first. */
  get name(): string {
    return this.fullest.span.text;
  }

  get words(): readonly string[] {
    return this.fullest.words;
  }

  get title(): string | null {
    const titles = this.mentions.flatMap((mention) => (mention.title === null ? [] : [mention.title]));
    return titles.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  private get fullest(): PersonMention {
    return this.mentions.reduce((best, mention) => (mention.words.length > best.words.length ? mention : best));
  }
}
