import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** A Markdown table: the first column to the left, the others, which are figures, to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** On what, when, at which commit, and how busy the machine was: without these a figure says nothing. */
export function circumstances(neo4j: string | null = null): string {
  const [cpu] = cpus();
  const load = loadavg()[0] ?? 0;
  return [
    `${cpus().length} cores (${(cpu?.model ?? 'unknown').trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}`,
    ...(neo4j === null ? [] : [neo4j]),
    `${new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)}`,
    `commit ${commit()}`,
    `load of the machine at the end ${load.toFixed(1)}`,
  ].join('; ');
}

function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src', 'cypher') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}

/** Puts a benchmark's section into a Markdown file, in the place of what an earlier run left there. */
export function writeSection(file: string, name: string, body: string): void {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- end of bench ${name} -->`];
  const section = `${begin}\n${body.trim()}\n${end}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n';
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  writeFileSync(
    file,
    from < 0 || to < from
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, from) + section + text.slice(to + end.length),
  );
}
