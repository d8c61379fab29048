import { withDeadline } from '../../../src/api/deadline';
import type { GraphReader } from '../../../src/graph/graph';

const quick: GraphReader = { read: async () => [] };
const read = (reader: GraphReader): Promise<unknown> => reader.read({} as never, {});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('statements have so much time all together', async () => {
  const reader = withDeadline(quick, 1_000);
  await expect(read(reader)).resolves.toEqual([]);
  jest.advanceTimersByTime(1_001);
  await expect(read(reader)).rejects.toMatchObject({ code: 'TIMEOUT' });
});

test('what is no reading takes none of it, though it fails', async () => {
  const reader = withDeadline(quick, 1_000);
  const slowly = async (): Promise<never> => {
    jest.advanceTimersByTime(60_000);
    throw new Error('failed');
  };
  await expect(reader.uncounted(slowly)).rejects.toThrow('failed');
  await expect(read(reader)).resolves.toEqual([]);
  jest.advanceTimersByTime(1_001);
  await expect(read(reader)).rejects.toMatchObject({ code: 'TIMEOUT' });
});
