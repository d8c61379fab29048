/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failure at random points can be had again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: that of FAULT_SEED, or another one each time. Told on standard error, for a run that has to be repeated. */
export function faultSeed(what: string): number {
  const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
  process.stderr.write(`${what}: FAULT_SEED=${seed}\n`);
  return seed;
}
