import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { AppError, messageOf } from '../errors';
import type { Judgement } from '../graph/write/judgements';
import { JUDGEMENT_VERBS } from '../model/judgement';

/** The judgements of a file as `judge --export` writes it, a line of JSON each. @throws {AppError} BAD_JUDGEMENT with file and line */
export async function readJudgements(file: string): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  let number = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') judgements.push(parse(line, `${file}:${number}`));
  }
  return judgements;
}

function parse(line: string, at: string): Judgement {
  try {
    const {
      id,
      verb,
      subjects,
      value = null,
      author,
      at: when,
      reason = null,
      undoneAt = null,
      undoneBy = null,
    } = JSON.parse(line);
    const isWhole =
      JUDGEMENT_VERBS.includes(verb) &&
      Array.isArray(subjects) &&
      [id, author, when, ...subjects].every((text) => typeof text === 'string' && text !== '') &&
      [value, reason, undoneAt, undoneBy].every((text) => text === null || typeof text === 'string');
    if (!isWhole) throw new Error('id, verb, subjects, author and at are needed');
    return { id, verb, subjects, value, author, at: when, reason, undoneAt, undoneBy };
  } catch (error) {
    throw new AppError(
      'BAD_JUDGEMENT',
      `${at}: ${messageOf(error)}.`,
      'A line is what judge --export writes. Nothing was kept.',
    );
  }
}
