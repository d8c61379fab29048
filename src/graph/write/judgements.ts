import { createHash } from 'node:crypto';
import { AppError } from '../../errors';
import type { JudgementVerb } from '../../model/judgement';
import type { GraphReader, GraphWriter } from '../graph';
import { readStatement, writeStatement } from '../statement';

/** What a person decides. */
export interface JudgementRequest {
  readonly verb: JudgementVerb;
  /** Ids of now or before, slugs, or ids of mentions and reports: see `subjectIds`. */
  readonly subjects: readonly string[];
  /** The corrected name of RENAME, the Wikidata item of IDENTIFY ('Q42'); null for the others. */
  readonly value: string | null;
  readonly author: string;
  /** Null: none was given. */
  readonly reason: string | null;
}

/** A judgement as it is kept, exported and imported. */
export interface Judgement {
  readonly id: string;
  readonly verb: JudgementVerb;
  readonly subjects: readonly string[];
  readonly value: string | null;
  readonly author: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly reason: string | null;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

interface SubjectRow {
  readonly given: string;
  readonly isMember: boolean;
  readonly namedId: string | null;
  readonly sluggedIds: readonly string[];
  readonly itemId: string | null;
  readonly itemMemberId: string | null;
  readonly isReport: boolean | null;
  readonly heirId: string | null;
}

const judgementSubjects = readStatement<{ subjects: readonly string[] }, SubjectRow>('judgement-subjects', [
  'subjects',
]);
const allJudgements = readStatement<object, Judgement>('judgements', []);
const recordJudgement = writeStatement<{ rows: readonly Judgement[] }>('record-judgement', ['rows']);
const undoJudgement = writeStatement<
  { id: string; at: string; author: string },
  Omit<Judgement, 'undoneAt' | 'undoneBy'>
>('undo-judgement', ['id', 'at', 'author']);
const markJudged = writeStatement<{ subjects: readonly string[] }>('mark-judged', ['subjects']);

/**
 * Keeps a judgement and marks what it is about as due, in one transaction; whoever holds the lease settles it next.
 * @throws {AppError} BAD_JUDGEMENT for a wrong number of subjects, unlike subjects, or a missing name, author or reason;
 *   UNKNOWN_SUBJECT where the graph knows no such id or slug.
 */
export async function judge(graph: GraphWriter, request: JudgementRequest, now: Date): Promise<Judgement> {
  check(request);
  const subjects = await subjectIds(graph, request.verb, request.subjects);
  const at = now.toISOString();
  const { verb, value, author, reason } = request;
  const id = `j_${digest(verb, subjects, value, author, at)}`;
  const judgement = { id, verb, subjects, value, author, at, reason, undoneAt: null, undoneBy: null };
  await keep(graph, [judgement]);
  return judgement;
}

/** Takes a judgement back. @throws {AppError} UNKNOWN_JUDGEMENT where there is none of this id that still counts. */
export async function undo(graph: GraphWriter, id: string, author: string, now: Date): Promise<Judgement> {
  if (author.trim() === '') throw badJudgement('Nobody is named as its author.');
  const at = now.toISOString();
  const found = await graph.write(async (tx) => {
    const rows = await tx.run(undoJudgement, { id, at, author });
    await tx.run(markJudged, { subjects: rows.flatMap((row) => row.subjects) });
    return rows[0];
  });
  if (found === undefined) {
    throw new AppError(
      'UNKNOWN_JUDGEMENT',
      `No judgement '${id}' that still counts.`,
      'List them: `judge list`, or `judgements` over GraphQL.',
    );
  }
  return { ...found, undoneAt: at, undoneBy: author };
}

/** Keeps judgements that were exported elsewhere; those that are kept already stay as they are, but learn that they were undone. */
export async function keep(graph: GraphWriter, judgements: readonly Judgement[]): Promise<void> {
  await graph.write(async (tx) => {
    await tx.run(recordJudgement, { rows: judgements });
    await tx.run(markJudged, { subjects: [...new Set(judgements.flatMap((each) => each.subjects))].sort() });
  });
}

/** Every judgement, undone ones included, in the order in which they were made. */
export async function judgementsOf(graph: GraphReader): Promise<Judgement[]> {
  return graph.read(allJudgements, {});
}

/**
 * The ids under which judgements are kept. They are those of members (a mention, a report), so that they outlive merging:
 * an id that a member has is taken as it is, a slug is its party's id, a mention or report is the id made from it, and a
 * former id whose member is gone is what took its place. WRONG_REPORT keeps the report's own id.
 */
async function subjectIds(graph: GraphReader, verb: JudgementVerb, subjects: readonly string[]): Promise<string[]> {
  const rows = new Map((await graph.read(judgementSubjects, { subjects })).map((row) => [row.given, row]));
  const ids = subjects.map((given) => {
    const row = rows.get(given);
    if (verb === 'WRONG_REPORT') {
      if (row?.itemId != null && row.isReport === true) return row.itemId;
      throw unknownSubject(given, 'report');
    }
    if ((row?.sluggedIds.length ?? 0) > 1) {
      throw badJudgement(`'${given}' is the slug of ${row?.sluggedIds.join(' and ')}: give the id.`);
    }
    const id = row?.isMember ? given : (row?.namedId ?? row?.sluggedIds[0] ?? row?.itemMemberId ?? row?.heirId ?? null);
    if (id === null) throw unknownSubject(given, 'party, place or event');
    return id;
  });
  if (verb === 'RENAME' && ids[0]?.startsWith('e_')) {
    throw badJudgement('An event has no name to correct.', 'Names are of people, organisations and places.');
  }
  if (verb === 'IDENTIFY' && /^[el]_/.test(ids[0] ?? '')) {
    throw badJudgement('Only people and organisations have an item in Wikidata here.');
  }
  const kinds = new Set(ids.map((id) => id.slice(0, 1)));
  if (kinds.size > 1) throw badJudgement(`${subjects.join(' and ')} are of different kinds.`);
  if (new Set(ids).size < ids.length) {
    throw badJudgement(
      `${subjects.join(' and ')} are one already.`,
      'To part what was merged, name a mention (or report) of each, or an id that one of them had before.',
    );
  }
  return ids;
}

const WIKIDATA_ITEM = /^Q[1-9]\d{0,11}$/;

function check(request: JudgementRequest): void {
  const { verb, subjects, value, author, reason } = request;
  const isPair = verb === 'SAME' || verb === 'DIFFERENT';
  if (isPair && subjects.length < 2) throw badJudgement(`${verb} is about two or more; ${subjects.length} given.`);
  if (!isPair && subjects.length !== 1) throw badJudgement(`${verb} is about one; ${subjects.length} given.`);
  if (verb === 'RENAME' && (value ?? '').trim() === '') throw badJudgement('RENAME needs the corrected name.');
  if (verb === 'IDENTIFY' && !WIKIDATA_ITEM.test(value ?? '')) {
    throw badJudgement(
      `'${value ?? ''}' is no item in Wikidata.`,
      "Give it as Wikidata does: 'Q' and digits, such as 'Q42'.",
    );
  }
  if (verb !== 'RENAME' && verb !== 'IDENTIFY' && value !== null) throw badJudgement(`${verb} takes no value.`);
  if (author.trim() === '') throw badJudgement('Nobody is named as its author.');
  if (reason?.trim() === '') throw badJudgement('It needs a reason, for whoever reads it later.');
}

function badJudgement(message: string, hint: string | null = null): AppError {
  return new AppError('BAD_JUDGEMENT', message, hint);
}

function unknownSubject(given: string, what: string): AppError {
  return new AppError(
    'UNKNOWN_SUBJECT',
    `No ${what} is known by '${given}'.`,
    'Give an id or slug as the API shows it.',
  );
}

function digest(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
