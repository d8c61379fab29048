import { AppError } from '../errors';
import type { GraphReader } from '../graph/graph';

/** A reader with so much time, and no more. */
export interface TimedReader extends GraphReader {
  /** Does what is no reading, such as writing a judgement: its time is not counted. */
  uncounted<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A reader whose statements all together have `milliseconds`, counted from now: a request that walks out of many
 * aggregates ends in time even where each of its statements is quick.
 */
export function withDeadline(graph: GraphReader, milliseconds: number): TimedReader {
  let ends = Date.now() + milliseconds;
  return {
    async uncounted(work) {
      const began = Date.now();
      try {
        return await work();
      } finally {
        ends += Date.now() - began;
      }
    },
    async read(statement, params, choice) {
      const left = ends - Date.now();
      if (left <= 0) throw timeout(milliseconds);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(timeout(milliseconds)), left);
        // A statement that never ends, for its graph is closed, must not keep the process.
        timer.unref();
      });
      try {
        return await Promise.race([graph.read(statement, params, choice), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function timeout(milliseconds: number): AppError {
  return new AppError(
    'TIMEOUT',
    `The question took longer than ${milliseconds / 1000} seconds.`,
    'Ask for less at once: a smaller page, a shorter interval, a narrower filter.',
  );
}
