import type { Question } from '../questions';
import type { NotedStatement } from '../served/serve';
import type { ServedProcess } from '../served/served-process';
import type { BareDriver, BareStatement } from './bare-driver';
import type { HttpClient } from './http-client';
import { percentile } from './percentile';

/** One question of one world, over HTTP and as its statements alone through the driver. Times in milliseconds. */
export interface QuestionFigures {
  readonly p50: number;
  readonly p95: number;
  readonly bare: number;
  /** p50 over HTTP by p50 of the bare statements. */
  readonly ratio: number;
  /** Share of the time over HTTP in which the server waited for the graph (statement, transfer and decoding). */
  readonly graphShare: number;
  readonly rounds: number;
  /** Milliseconds of the processor that the server itself took: what a busy machine does not change. */
  readonly processor: number;
  /** Bytes of an answer, on average. */
  readonly bytes: number;
}

/** What a question is asked of. */
export interface Asked {
  readonly question: Question;
  readonly client: HttpClient;
  readonly server: Pick<ServedProcess, 'take' | 'usage'>;
  readonly bare: BareDriver;
}

export interface Effort {
  readonly warmUps: number;
  readonly times: number;
}

/** Gathers the figures of one question while others are measured in turn with it, so that all meet the same neighbours. */
export class QuestionMeasure {
  private readonly http: number[] = [];
  private readonly bare: number[] = [];
  private readonly waited: number[] = [];
  private readonly processor: number[] = [];
  private bytes = 0;
  private rounds = 0;

  constructor(private readonly asked: Asked) {}

  /** Asks once over HTTP and once bare; `isCounted` is false while all warms up. */
  async once(index: number, isCounted: boolean): Promise<void> {
    const { question, client, server, bare } = this.asked;
    const at = index % question.variables.length;
    const variables = question.variables[at] as object;
    const before = (await server.usage()).processor;
    const answer = await client.ask(question.text, variables).catch((error: unknown) => {
      // A statement that Neo4j has never seen is planned first, which on a busy machine takes longer than a question may.
      if (isCounted) throw error;
      return null;
    });
    const spent = (await server.usage()).processor - before;
    const noted = await server.take();
    if (answer === null) return;
    const statements = roundsOf(noted);
    const alone = await bare.run(statements);
    if (!isCounted) return;
    this.http.push(answer.ms);
    this.bare.push(alone.ms);
    this.processor.push(spent / 1000);
    this.waited.push(waitedFor(noted) / answer.ms);
    this.bytes += answer.body.length;
    this.rounds = statements.length;
  }

  figures(): QuestionFigures {
    const p50 = percentile(this.http, 0.5);
    const bare = percentile(this.bare, 0.5);
    return {
      p50,
      p95: percentile(this.http, 0.95),
      bare,
      ratio: p50 / bare,
      graphShare: percentile(this.waited, 0.5),
      rounds: this.rounds,
      processor: percentile(this.processor, 0.5),
      bytes: this.bytes / this.http.length,
    };
  }
}

/** Statements grouped into round trips: those that ran at the same time are one. */
export function roundsOf(noted: readonly NotedStatement[]): BareStatement[][] {
  const rounds: { until: number; statements: BareStatement[] }[] = [];
  for (const { text, params, from, to } of [...noted].sort((a, b) => a.from - b.from)) {
    const last = rounds.at(-1);
    if (last === undefined || from >= last.until) rounds.push({ until: to, statements: [{ text, params }] });
    else {
      last.statements.push({ text, params });
      last.until = Math.max(last.until, to);
    }
  }
  return rounds.map((round) => round.statements);
}

/** Milliseconds in which at least one statement ran. */
export function waitedFor(noted: readonly Pick<NotedStatement, 'from' | 'to'>[]): number {
  let waited = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...noted].sort((a, b) => a.from - b.from)) {
    waited += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return waited;
}
