import { z } from 'zod';
import { AppError, messageOf } from '../../errors';
import { jsonlLines } from '../extract/jsonl-lines';
import { type JudgedDocument, judgedDocument } from './judged-document';

/**
 * Gold or predictions from a JSONL stream. A score over half a file would mislead, so a bad line ends the reading.
 * @throws {AppError} JUDGED_INVALID naming the line and the field.
 */
export async function readJudged(chunks: AsyncIterable<Uint8Array>, origin: string): Promise<JudgedDocument[]> {
  const documents: JudgedDocument[] = [];
  for await (const { number, text } of jsonlLines(chunks)) {
    const fail = (reason: string): never => {
      throw new AppError('JUDGED_INVALID', `${origin}:${number}: ${reason}`, HINT);
    };
    if (text === null) fail('The line is too long.');
    let value: unknown;
    try {
      value = JSON.parse(text ?? '');
    } catch (error) {
      fail(messageOf(error));
    }
    const parsed = judgedDocument.safeParse(value);
    documents.push(parsed.success ? parsed.data : fail(z.prettifyError(parsed.error).replace(/\s+/g, ' ')));
  }
  return documents;
}

const HINT =
  'Each line has to be one JSON object as `extract` prints it. When its output was saved, was it run with `npm run -s`, ' +
  'so that no line of npm is in it?';
