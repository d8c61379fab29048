import { PassingFailure, retryAfterMs, withRetries } from '../../../../../src/ingest/extract/llm/retry';

const POLICY = { attempts: 3, firstWaitMs: 1, longestWaitMs: 50 };
const failing = (times: number, error: Error) => {
  const attempts: number[] = [];
  const work = async (attempt: number): Promise<string> => {
    attempts.push(attempt);
    if (attempts.length <= times) throw error;
    return 'done';
  };
  return { attempts, work };
};

describe('trying again', () => {
  test('goes on after failures that pass', async () => {
    const { attempts, work } = failing(2, new PassingFailure('busy', null));
    await expect(withRetries(POLICY, work)).resolves.toBe('done');
    expect(attempts).toEqual([0, 1, 2]);
  });

  test('gives up after the last attempt with the last failure', async () => {
    const { attempts, work } = failing(9, new PassingFailure('busy', null));
    await expect(withRetries(POLICY, work)).rejects.toThrow('busy');
    expect(attempts).toHaveLength(3);
  });

  test('does not repeat what will not pass', async () => {
    const { attempts, work } = failing(9, new Error('wrong key'));
    await expect(withRetries(POLICY, work)).rejects.toThrow('wrong key');
    expect(attempts).toHaveLength(1);
  });

  test('waits as long as the server asks, and not at all where it asks for too long', async () => {
    const startedAt = Date.now();
    await withRetries(POLICY, failing(1, new PassingFailure('busy', 45)).work);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(40);
    const tooLong = failing(1, new PassingFailure('busy', 5_000));
    await expect(withRetries(POLICY, tooLong.work)).rejects.toThrow('busy');
    expect(tooLong.attempts).toHaveLength(1);
  });

  test('stops waiting when it is told to stop', async () => {
    const { work } = failing(9, new PassingFailure('busy', null));
    const policy = { attempts: 9, firstWaitMs: 60_000, longestWaitMs: 60_000 };
    await expect(withRetries(policy, work, AbortSignal.timeout(20))).rejects.toThrow(/abort/i);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2031-03-12T10:00:00Z');
  test.each([
    ['7', 7_000],
    ['0.5', 500],
    ['Wed, 12 Mar 2031 10:00:30 GMT', 30_000],
    ['Wed, 12 Mar 2031 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});
