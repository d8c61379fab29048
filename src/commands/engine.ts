import { InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config';
import { AppError } from '../errors';
import type { Extractor } from '../model/extraction';

export const ENGINES = ['corenlp', 'llm'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine that is ready to read, and what has to be let go after. */
export interface OpenEngine {
  readonly extractor: Extractor;
  /** Articles that it reads best at once. */
  readonly concurrency: number;
  close(): Promise<void>;
}

/** Makes the engine ready, starting what it needs locally where no address is given. @throws {AppError} */
export async function openEngine(name: EngineName, config: Config): Promise<OpenEngine> {
  throw new AppError('ENGINE_UNAVAILABLE', `The engine '${name}' is not built yet (${config.dataDir}).`);
}

export function engineOption(): Option {
  return new Option('--engine <name>', 'what reads the articles').choices(ENGINES).default('corenlp');
}

export function concurrencyOption(): Option {
  return new Option('--concurrency <n>', 'articles read at once (default: what suits the engine)').argParser(
    (value) => {
      const number = Number(value);
      if (!Number.isInteger(number) || number < 1 || number > 256) {
        throw new InvalidArgumentError('Give a whole number from 1 to 256.');
      }
      return number;
    },
  );
}
