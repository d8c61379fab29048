import { readFileSync } from 'node:fs';

/** The last lines of a log, without Java's stack frames; '(it printed nothing)' for an empty one. */
export function logTail(path: string, lines = 8): string {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Never begun.
  }
  const kept = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s+(?:at |\.\.\. \d+ more)/.test(line))
    .slice(-lines);
  return kept.length === 0 ? '(it printed nothing)' : kept.join('\n');
}
