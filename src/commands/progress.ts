/** A line that is written over on a terminal, and lines that stay. */
export interface Progress {
  /** Replaces the line; on anything but a terminal nothing is shown. */
  show(line: string): void;
  /** A line that stays, terminal or not. */
  tell(line: string): void;
  /** Takes the line away. */
  end(): void;
}

const CLEAR_LINE = '\r\u001b[K';

export function progressLine(output: NodeJS.WriteStream): Progress {
  let shown = '';
  const clear = (): void => {
    if (shown !== '') output.write(CLEAR_LINE);
  };
  const draw = (line: string): void => {
    shown = line;
    if (line !== '') output.write(line.slice(0, Math.max(20, output.columns - 1)));
  };
  return {
    show(line) {
      if (!output.isTTY) return;
      clear();
      draw(line);
    },
    tell(line) {
      clear();
      output.write(`${line}\n`);
      if (output.isTTY) draw(shown);
    },
    end() {
      clear();
      shown = '';
    },
  };
}
