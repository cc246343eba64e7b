import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAILURES } from '../../scripts/errors-page.mjs';
import { PlanError } from '../../src/plan/errors.ts';
import { failure } from '../support/failure.ts';
import { ROOT, readModules } from './modules.ts';

const engine = readModules(['src']).map(({ path }) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));

describe('failures of the engine', () => {
  test('have a code: nothing throws an error that is only words', () => {
    // `Object.assign(new Error(), { code: 'ENOENT' })` hands a failure of the system on.
    const nameless = engine
      .filter(({ path }) => path !== 'src/gate/failure.ts' && !path.startsWith('src/demo/history/'))
      .filter(({ text }) => /(?<!Object\.assign\()\bnew Error\(|extends Error\b/.test(text));
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  test('are all of the lists, and every code of a list occurs', () => {
    const idle = FAILURES.flatMap(({ folder, codes }) => {
      const own = engine.filter(
        ({ path }) => path.startsWith(`src/${folder}/`) && path !== `src/${folder}/errors.ts`,
      );
      return Object.keys(codes)
        .filter(code => !own.some(({ text }) => text.includes(`'${code}'`)))
        .map(code => `${folder}: ${code}`);
    });
    expect(idle).toEqual([]);
  });

  test('are told apart by their code', () => {
    expect(new PlanError('empty', 'there is nothing')).toEqual(failure('empty'));
    expect(new PlanError('empty', 'there is nothing')).not.toEqual(failure('not-text'));
  });
});
