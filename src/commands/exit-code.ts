/** What a command's exit code tells a script. */
export const EXIT = {
  DONE: 0,
  /** The run could not be done, or not be ended: a message says why. */
  FAILED: 1,
  /** The run was done, but some of its input was set aside: each is told with its reason. */
  SOME_SET_ASIDE: 3,
  /** Ended by Ctrl-C or a request to stop. */
  INTERRUPTED: 130,
} as const;
