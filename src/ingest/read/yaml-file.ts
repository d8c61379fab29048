import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One thing wrong with a settings file. */
export interface YamlProblem {
  readonly file: string;
  /** 1-based, or null where the whole file is at fault. */
  readonly line: number | null;
  /** The key at fault ('sources[2].feeds'), or '' for the whole file. */
  readonly key: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** A settings file that was read: its value, and where each key stands, for rules that the schema cannot say. */
export type YamlFile<T> =
  | { readonly ok: true; readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number | null }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** Aliases are no use in these files, and a few of them can grow into gigabytes. */
const MAX_ALIASES = 100;

/** Reads YAML (or JSON, which it includes) against a schema; all that is wrong is told at once, each with its line and key. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      key: '',
      message: `This is not valid YAML: ${error.message}`,
    }));
    return { ok: false, problems };
  }
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = `The aliases in this file are too many: ${error instanceof Error ? error.message : ''}`;
    return { ok: false, problems: [{ file, line: null, key: '', message }] };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data, lineOf };
  const problems = checked.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
    key: keyName(issue.path),
    message: issue.message,
  }));
  return { ok: false, problems };
}

/** A path as a person writes it: 'sources[2].feeds[0]'. */
export function keyName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
    '',
  );
}

/** A problem as a person reads it: 'sources.yaml:12: sources[2].feeds: …'. */
export function describeProblem(problem: YamlProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return problem.key === '' ? `${place}: ${problem.message}` : `${place}: ${problem.key}: ${problem.message}`;
}
