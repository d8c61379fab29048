import { EXIT } from './exit-code';

/** npm passes on the Ctrl-C that the terminal has sent to its child as well: two signals so close are one wish. */
const SAME_WISH_MS = 500;

/** Thrown where work is given up because a person wants the command to end. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted.');
    this.name = 'Interrupted';
  }
}

/**
 * A signal that is aborted by the first Ctrl-C or request to stop, so that the command can end cleanly; the second one
 * ends the process at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const stop = (): void => {
    if (!controller.signal.aborted) {
      firstAt = Date.now();
      controller.abort(new Interrupted());
    } else if (Date.now() - firstAt > SAME_WISH_MS) {
      process.exit(EXIT.INTERRUPTED);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
