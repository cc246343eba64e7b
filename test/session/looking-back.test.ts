import { afterAll, beforeAll, expect, it } from 'vitest';
import { WAYS } from '../../src/after/ways.ts';
import { lookBack } from '../../src/session/looking-back.ts';
import { TestRepository } from '../support/repository.ts';

const text = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `row ${from + at} is ${(from + at) * 7919}\n`).join('');

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'lib/tide.py': text(1, 40), 'lib/moon.py': text(100, 140) });
  repo.commit('copy', { 'src/tide.py': text(1, 40), 'src/moon.py': text(100, 140) }, 'Eve');
  repo.commit('go on', { 'lib/tide.py': null, 'src/moon.py': `${text(100, 140)}more\n` });
});
afterAll(() => repo.remove());

const begin = (range?: string) =>
  lookBack({
    directory: repo.root,
    environment: repo.environment,
    tool: 'test',
    ...(range !== undefined && { range }),
  });

const states = (look: Awaited<ReturnType<typeof begin>>) =>
  Object.fromEntries(look.looked().pairs.map(({ id, path }) => [path, look.looked().states.get(id)]));

it('records choices, takes them back and makes them again, and finds them when it is opened again', async () => {
  const look = await begin();
  let told = 0;
  look.subscribe(() => {
    told += 1;
  });
  expect(look.looked().guess).toMatch(/begins with “copy”/);
  const [moon, tide] = [...look.looked().pairs].sort((a, b) => (a.path < b.path ? -1 : 1));
  await look.choose([moon!], false);
  await look.choose([tide!, moon!], true);
  expect(states(look)).toEqual({ 'src/tide.py': 'taken', 'src/moon.py': 'taken' });
  expect(await look.undo()).toBe(2);
  expect(states(look)).toEqual({ 'src/tide.py': 'sure', 'src/moon.py': 'left' });
  expect(await look.redo()).toBe(2);
  expect(await look.redo()).toBe(0);
  expect(told).toBe(4);
  expect(states(await begin())).toEqual({ 'src/tide.py': 'taken', 'src/moon.py': 'taken' });
});

it('has both histories of a pair', async () => {
  const look = await begin();
  const tide = look.looked().pairs.find(pair => pair.path === 'src/tide.py')!;
  const { source, file } = await look.histories(tide);
  expect(source.map(version => version.subject)).toEqual(['go on', 'begin']);
  expect(file.map(version => version.subject)).toEqual(['copy']);
});

it('gives back what is taken, audits again, and takes it back also when it was opened anew', async () => {
  const head = repo.run('rev-parse', 'HEAD');
  const look = await begin();
  await look.choose(look.looked().pairs, true);
  const [chosen] = WAYS;
  const rehearsed = await look.rehearse(chosen!);
  expect(repo.run('rev-parse', 'HEAD')).toBe(head);
  expect(rehearsed.rewoven.proof).toMatchObject({ back: 81, otherwise: 0, tool: 0 });
  expect(await look.land(rehearsed, chosen!)).toMatch(/needs no force/);
  expect(look.looked()).toMatchObject({ landed: true, pairs: [], repository: { branch: 'main' } });
  const anew = await begin();
  expect(anew.looked()).toMatchObject({ landed: true, pairs: [] });
  expect(await anew.takeBack()).toMatchObject({ ok: true });
  expect(repo.run('rev-parse', 'HEAD')).toBe(head);
  expect(anew.looked().landed).toBe(false);
  expect(await anew.takeBack()).toMatchObject({ ok: false });
});
