import { afterAll, beforeAll, expect, test } from 'vitest';
import { idsOnDisk } from '../../../src/git/calls/hash-object.ts';
import { TestRepository } from '../../support/repository.ts';

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
});
afterAll(() => repo.remove());

test('files on the disk are hashed whatever they are called', async () => {
  const files = { '"a': 'a\n', '"b\\n"': 'b\n', 'c\nd': 'c\n', 'e\\n': 'd\n', '-x': 'e\n' };
  repo.commit('first', files);
  const paths = Object.keys(files);
  expect(await repo.git.run(idsOnDisk(paths))).toEqual(
    paths.map(path => repo.run('rev-parse', `HEAD:${path}`)),
  );
});
