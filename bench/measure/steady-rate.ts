import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpClient } from './http-client';
import { percentile } from './percentile';

/** A question as it is asked. */
export interface Asked {
  readonly query: string;
  readonly variables: object;
}

/** How questions that come at one rate were answered. */
export interface SteadyAnswers {
  readonly answeredPerSecond: number;
  /** Milliseconds from when a question was due, waiting for a connection included. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/**
 * Asks questions in turn at even distances, each when it is due whether or not those before are answered, as users do who do
 * not know of one another. A load generator that shares a rate among its connections asks in bursts of as many questions.
 */
export async function steadyRate(
  client: Pick<HttpClient, 'ask'>,
  questions: readonly Asked[],
  perSecond: number,
  seconds: number,
): Promise<SteadyAnswers> {
  const times: number[] = [];
  let failed = 0;
  const began = performance.now();
  const ask = async ({ query, variables }: Asked, due: number): Promise<void> => {
    try {
      await client.ask(query, variables);
      times.push(performance.now() - due);
    } catch {
      failed += 1;
    }
  };
  const under: Promise<void>[] = [];
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = began + (1000 * i) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    under.push(ask(questions[i % questions.length] as Asked, due));
  }
  await Promise.all(under);
  const taken = (performance.now() - began) / 1000;
  return { answeredPerSecond: times.length / taken, p50: percentile(times, 0.5), p99: percentile(times, 0.99), failed };
}
