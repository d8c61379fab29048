/** A signal that is aborted by the first Ctrl-C or request to stop; the second ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('Interrupted.'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return controller.signal;
}
