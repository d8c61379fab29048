import { basename } from 'node:path';

/** Follows what Maven prints while it fetches: which file, how much of it, how much in all. */
export class MavenOutput {
  private files = 0;
  private megabytes = 0;
  private current: string | null = null;
  private part: string | null = null;
  private readonly lastLines: string[] = [];

  /** One line, or one redrawing of a line. */
  read(raw: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Maven colours its output.
    const line = raw.replace(/\u001b\[[0-9;]*m/g, '').trim();
    if (line === '') return;
    const progress = /^Progress \(\d+\): (.*)$/.exec(line);
    if (progress) {
      this.part = largest(progress[1]!.split(' | '));
      return;
    }
    const transfer = /(Downloading|Downloaded) from \S+: (\S+)(?: \(([\d.]+) (kB|MB|B|GB))?/.exec(line);
    if (transfer === null) {
      this.lastLines.push(line);
      if (this.lastLines.length > KEPT_LINES) this.lastLines.shift();
      return;
    }
    const [, act, address, size, unit] = transfer;
    if (!address!.endsWith('.jar')) return;
    if (act === 'Downloading') {
      this.current = basename(address!);
      this.part = null;
    } else {
      this.files += 1;
      this.megabytes += Number(size ?? 0) * (MEGABYTES[unit ?? 'B'] ?? 0);
    }
  }

  /** What a person may want to see now; null before the first file. */
  progress(): string | null {
    if (this.current === null) return null;
    const part = this.part === null ? '' : ` (${this.part})`;
    return `${this.files} files, ${this.megabytes.toFixed(0)} MB so far; ${this.current}${part}`;
  }

  /** The errors it printed, or its last lines where it printed none. */
  failure(): string {
    const errors = this.lastLines.filter((line) => line.startsWith('[ERROR]'));
    return (errors.length > 0 ? errors : this.lastLines).slice(0, SHOWN_LINES).join('\n');
  }
}

const KEPT_LINES = 60;
const SHOWN_LINES = 4;
const MEGABYTES: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1, GB: 1000 };

/** Of several files under way at once, the part of the largest: `3.1/474 MB`. */
function largest(parts: readonly string[]): string | null {
  const sized = parts.flatMap((part) => {
    const found = /([\d.]+)\/([\d.]+) (kB|MB|GB|B)/.exec(part);
    return found ? [{ text: found[0], size: Number(found[2]) * MEGABYTES[found[3]!]! }] : [];
  });
  return sized.sort((one, other) => other.size - one.size)[0]?.text ?? null;
}
