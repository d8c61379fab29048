import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

test('imports follow the arrows', async () => {
  const cruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  }).catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
  };
  expect(summary.totalCruised).toBeGreaterThan(100);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

/** Source files with their text, comments left out. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    text: readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, ''),
  }));

test.each([
  ['the environment', /\bprocess\s*\.\s*env\b/, /^config\.ts$/],
  ['exit codes', /\bprocess\s*\.\s*(exit|exitCode)\b/, /^commands\//],
  ['signals', /\bprocess\s*\.\s*(on|once)\s*\(\s*['"]SIG/, /^commands\//],
])('only one place knows %s', (_what, pattern, allowed) => {
  const elsewhere = sources.filter(({ file, text }) => pattern.test(text) && !allowed.test(file));
  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});
