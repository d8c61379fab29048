import type { StandingJudgement, StandingMention, StandingReport } from '../../src/model/resolution';

/** Everything about mentions, reports and judgements that a test of resolution does not care about. */

export function mentionOf(
  id: string,
  given: Partial<StandingMention> & Pick<StandingMention, 'name'>,
): StandingMention {
  return {
    id,
    kind: 'PERSON',
    aliases: [],
    titles: [],
    office: null,
    organisationKind: null,
    country: null,
    articleId: `article of ${id}`,
    articleDate: '2024-03-01',
    offset: 0,
    sourceId: 'tern.example',
    companions: [],
    standing: true,
    ...given,
  };
}

/** A person of the given name, as 'anna' is `person('anna')`. */
export function party(id: string, country: string | null = null): StandingReport['parties'][number] {
  return { id, kind: 'PERSON', organisationKind: null, country };
}

export function state(country: string): StandingReport['parties'][number] {
  return { id: `state ${country}`, kind: 'ORGANISATION', organisationKind: 'STATE', country };
}

export function body(id: string): StandingReport['parties'][number] {
  return { id, kind: 'ORGANISATION', organisationKind: 'BODY', country: null };
}

export function reportOf(id: string, given: Partial<StandingReport> = {}): StandingReport {
  return {
    id,
    articleId: `article of ${id}`,
    sourceId: `${id}.example`,
    publishedOn: '2024-03-10',
    label: 'e1',
    kind: 'MEETING',
    status: 'HELD',
    parties: [party('anna'), party('boris')],
    earliest: null,
    latest: null,
    placeId: null,
    placeCountry: null,
    placeIsCountry: false,
    offset: 0,
    background: false,
    standing: true,
    ...given,
  };
}

export function judgementOf(
  verb: StandingJudgement['verb'],
  subjects: readonly string[],
  given: Partial<StandingJudgement> = {},
): StandingJudgement {
  return {
    id: `j ${subjects.join()}`,
    verb,
    subjects,
    value: null,
    author: 'Ida',
    at: '2024-06-01T00:00:00.000Z',
    reason: null,
    ...given,
  };
}

/** The same items in another order, the same for the same seed (Fisher and Yates; mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let a = seed;
  const random = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
