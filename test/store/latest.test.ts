import { expect, test } from 'vitest';
import { latestWins } from '../../store/latest.ts';
import { gate } from '../support/store.ts';

/** A job that writes down when it begins and ends when it is told. */
function jobs() {
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const job = (key: string) => async (): Promise<void> => {
    begun.push(key);
    const { passed, open } = gate();
    gates.set(key, () => open());
    await passed;
  };
  const end = async (key: string): Promise<void> => {
    gates.get(key)?.();
    await new Promise(resolve => setImmediate(resolve));
  };
  return { begun, job, end };
}

test('one runs, one waits, and the last asked for takes the place of the one that waits', async () => {
  const { begun, job, end } = jobs();
  const request = latestWins();
  for (const key of ['a', 'b', 'c', 'd']) request(key, job(key));
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'd']);
  await end('d');
  expect(begun).toEqual(['a', 'd']);
});

test('coming back to what runs forgets what waited', async () => {
  const { begun, job, end } = jobs();
  const request = latestWins();
  for (const key of ['a', 'b', 'a']) request(key, job(key));
  await end('a');
  expect(begun).toEqual(['a']);
});

test('a job that ends lets the next one begin, and tells when nothing is left', async () => {
  const { begun, job, end } = jobs();
  const idle: number[] = [];
  const request = latestWins(() => idle.push(begun.length));
  request('a', job('a'));
  await end('a');
  request('b', job('b'));
  await end('b');
  expect(begun).toEqual(['a', 'b']);
  expect(idle).toEqual([1, 2]);
});
