import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectAfter } from '../../src/after/collect.ts';
import { WAYS } from '../../src/after/ways.ts';
import { lookBack } from '../../src/session/looking-back.ts';
import { TestRepository } from '../support/repository.ts';

const text = Array.from({ length: 40 }, (_, at) => `row ${at} is ${at * 7919}\n`).join('');

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'lib/tide.py': text, 'lib/moon.py': text.replaceAll('row', 'line') });
  repo.commit('copy', { 'src/tide.py': text, 'src/moon.py': text.replaceAll('row', 'line') }, 'Eve');
  repo.commit('fix one', { 'lib/moon.py': null, 'lib/tide.py': `${text}fixed\n` });
});
afterAll(() => repo.remove());

it('tells the same of what would be given back as of what was', async () => {
  const options = {
    directory: repo.root,
    environment: repo.environment,
    tool: 'test',
    range: 'HEAD~2..HEAD',
  };
  const head = repo.run('rev-parse', 'HEAD');
  const look = await lookBack(options);
  const moon = look.looked().pairs.filter(pair => pair.path === 'src/moon.py');
  await look.choose(look.looked().pairs, true);
  await look.choose(moon, false);
  const before = await collectAfter(options, new Date(0));
  expect(repo.run('rev-parse', 'HEAD')).toBe(head);
  expect(before).toMatchObject({ lost: 80, landed: false, added: 2 });
  expect(before.reweave).toMatchObject({ back: 40, same: 0, otherwise: 0 });
  expect(before.drifting).toEqual(['lib/tide.py is still there, and only it was changed since.']);
  const files = before.folders.flatMap(folder => folder.files);
  expect(files.map(({ path, back, sources }) => [path, back, sources[0]?.decision])).toEqual([
    ['src/moon.py', 0, expect.stringMatching(/^left as it is \(Reorganizer, /)],
    ['src/tide.py', 40, expect.stringMatching(/^to be given back \(/)],
  ]);
  await look.land(await look.rehearse(WAYS[0]!), WAYS[0]!);
  const after = await collectAfter({ ...options, range: `${head}~2..${head}` }, new Date(0));
  expect(after).toMatchObject({ lost: 80, landed: true, folders: before.folders });
  expect(after.reweave?.commits.at(-1)?.id).toBe(repo.run('rev-parse', 'HEAD'));
});
