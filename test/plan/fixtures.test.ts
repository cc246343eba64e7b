import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read.ts';
import type { Operation } from '../../src/plan/types.ts';
import { writeYaml } from '../../src/plan/yaml/write.ts';
import { readAgainst } from '../../src/revise/read.ts';
import { told, treeOf } from './support.ts';

const ROOT = join(import.meta.dirname, '../fixtures/plans');
/** Fixtures with a line that no reader can be sure about. */
const UNREAD: Readonly<Record<string, number>> = { 'ferry-current-tree': 1 };

describe.each(readdirSync(ROOT))('%s', name => {
  const file = (part: string): string => readFileSync(join(ROOT, name, part), 'utf8');
  const lines = (part: string): string[] => file(part).split('\n').filter(Boolean);
  const tree = treeOf(lines('files.txt'));
  const text = file('plan.md');
  const reading = readAgainst(readPlan(text, 'plan.md'), tree);

  test('holds the operations that a careful reader finds in it', async () => {
    expect((await reading).operations.map(told).sort()).toEqual(lines('expected.txt').sort());
  });

  test('accounts for every line', async () => {
    const { plan, operations } = await reading;
    const taken = [
      ...new Set(operations.flatMap(operation => operation.lines)),
      ...plan.context.map(({ line }) => line),
      ...plan.unread.map(({ line }) => line),
    ];
    const filled = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
    expect(taken.filter(line => filled.includes(line)).sort((a, b) => a - b)).toEqual(filled);
    expect(plan.unread).toHaveLength(UNREAD[name] ?? 0);
  });

  test('is written as YAML and read back to the same', async () => {
    const first = writeYaml(await reading);
    const again = await readAgainst(readPlan(first, 'plan.yaml'), tree);
    expect(again.operations.map(withoutLines)).toEqual((await reading).operations.map(withoutLines));
    expect(writeYaml(again)).toBe(first);
  });

  test('names every step of an operation in its phase', async () => {
    const { plan, operations } = await reading;
    for (const { phase, step } of operations) {
      const steps = plan.phases.find(({ number }) => number === phase)?.steps.map(({ id }) => id);
      expect(steps).toContain(step);
    }
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });
});

/** What the own format says of an operation: a person who hands it in stands for what it says. */
function withoutLines({
  kind,
  from,
  to,
  survivor,
  alternatives,
  conditional,
  step,
  phase,
}: Operation): object {
  return { kind, from, to, survivor, alternatives, conditional, step, phase };
}
