import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { commits } from '../../src/demo/history/index.ts';
import { plan, planPath } from '../../src/demo/plan.ts';
import { type Files, tell } from '../../src/demo/tell.ts';
import type { Reading } from '../../src/findings/types.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { Operation, Tree } from '../../src/plan/types.ts';
import { definitionNames } from '../../src/references/definitions.ts';
import { readAgainst } from '../../src/revise/read.ts';
import { decisions } from '../fixtures/demo/decisions.ts';
import { clash, facade, falseDuplicate, forgotten } from './exhibits.ts';
import { operations, questions } from './operations.ts';

/** Files in memory, as the reader sees those of a commit. */
function treeOf(files: Files): Tree {
  const blob = (text: string) => createHash('sha1').update(text).digest('hex');
  return {
    entries: new Map([...files].map(([path, text]) => [path, { mode: '100644', blob: blob(text) }])),
    read: async paths => new Map(paths.flatMap(path => (files.has(path) ? [[path, files.get(path)!]] : []))),
  };
}

const inWords = ({ phase, kind, from, to, survivor }: Operation): string =>
  [phase, kind, from, ...(to ? ['>', to] : []), ...(survivor ? ['=', survivor] : [])]
    .filter(word => word !== undefined)
    .join(' ');

let reading: Reading;
beforeAll(async () => {
  const tree = treeOf(tell(commits).at(-1)!);
  reading = await readAgainst(readPlan(plan, planPath), tree, { definitions: definitionNames });
});

/** The findings of a kind, with what they are about. */
const found = (code: string) => reading.findings.filter(finding => finding.code === code);

/** The one finding of a kind that a person has to answer. */
const question = (code: string) => found(code).find(({ severity }) => severity === 'error');

describe('the plan of the demonstration', () => {
  test('has eight phases, and nothing in it is not understood', () => {
    expect(reading.plan.phases.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(reading.plan.unread).toEqual([]);
  });

  test('reads to the operations that were meant', () => {
    expect(new Set(reading.operations.map(inWords))).toEqual(new Set(operations));
  });

  test('asks a person where it was meant to ask, and nowhere else', () => {
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ step, code }) => `${step} ${code}`).toSorted()).toEqual(questions);
  });

  test('offers two homes for the errors, and the real names of two files', () => {
    const errors = reading.operations.find(({ step }) => step === '5.7');
    expect(errors?.alternatives).toEqual(['src/readings/errors.py']);
    expect(errors?.conditional).toBe(true);
    const corrections = found('destination-named-differently').map(({ correction }) => correction);
    expect(corrections).toEqual([
      { kind: 'retarget', to: 'src/alerts/dispatch.py' },
      { kind: 'retarget', to: 'src/tides/surge.py' },
    ]);
  });

  test('is told what the false duplicate would lose, and which file it forgot', () => {
    expect(question('not-a-duplicate')?.evidence?.toSorted()).toEqual(falseDuplicate.names);
    expect(question('unnamed-files')?.evidence).toContain(forgotten);
  });

  test('is told of facades that are there and that are not, and of a module behind a package', () => {
    expect(found('already-a-facade').map(({ path, message }) => path ?? message)).toEqual([
      expect.stringContaining(facade),
    ]);
    const bare = found('not-yet-a-facade').map(({ operation }) => operation?.split(':')[1]);
    expect(new Set(bare)).toEqual(new Set(['src/harbor/settings.py', 'src/harbor/stations.py']));
    expect(found('module-package-clash')[0]?.operation).toContain(clash.module);
  });

  test('has an answer in the fixture for every question, and for the conflict', () => {
    const ids = new Set(reading.operations.map(({ id }) => id));
    expect(Object.keys(decisions).filter(id => !ids.has(id))).toEqual([]);
    const steps = Object.keys(decisions).map(id => id.split(':')[0]);
    expect(steps).toEqual([...new Set([...questions.map(one => one.split(' ')[0]), '5.4'])].toSorted());
  });
});
