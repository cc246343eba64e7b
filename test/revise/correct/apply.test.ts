import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/findings/types.ts';
import { readPlan } from '../../../src/plan/read.ts';
import type { Tree } from '../../../src/plan/types.ts';
import { planLine } from '../../../src/revise/correct/locate.ts';
import { correcting } from '../../../src/revise/correct/revise.ts';
import type { Correction } from '../../../src/revise/correct/types.ts';
import { parseSaid } from '../../../src/revise/correct/words.ts';
import { readAgainst } from '../../../src/revise/read.ts';

const PLAN = `# Tidy the kitchen

## Phase 1: Spoons

1. Move \`old/spoon.py\` to \`new/spoon.py\`
2. Move \`old/set/\` to \`new/set/\`
3. The ladle could go somewhere nicer.

## Phase 2: Forks

1. Delete \`old/fork.py\`
`;

const FILES = ['old/spoon.py', 'old/set/a.py', 'old/set/b.py', 'old/ladle.py', 'old/fork.py', 'keep/fork.py'];

const tree: Tree = {
  entries: new Map(
    FILES.map((path, index) => [path, { mode: '100644', blob: String(index).padStart(40, '0') }]),
  ),
  read: async paths => new Map(paths.map(path => [path, `# ${path}\n`])),
};

async function read(corrections: readonly Correction[], text = PLAN): Promise<Reading> {
  const revise = correcting(text.split('\n'), corrections);
  return readAgainst(readPlan(text, 'plan.md'), tree, { revise });
}

const on = (line: number, says: string, of?: string): Correction => ({
  at: planLine(PLAN.split('\n'), line),
  says: parseSaid(says),
  ...(of !== undefined && { of }),
});

const told = ({ operations }: Reading) =>
  operations.map(({ phase, kind, from, to }) => [phase, kind, from, to].filter(Boolean).join(' '));

describe('a correction', () => {
  test('takes the place of what its line said', async () => {
    const reading = await read([on(5, 'move old/spoon.py to drawer/')]);
    expect(told(reading)).toContain('1 move old/spoon.py drawer/spoon.py');
    expect(told(reading).filter(one => one.includes('spoon'))).toHaveLength(1);
    expect(reading.operations[0]).toMatchObject({ certainty: 'sure', step: '1.1', line: 5 });
  });

  test('of one file leaves what the line says of the others', async () => {
    const reading = await read([on(6, 'nothing', 'old/set/a.py')]);
    expect(told(reading)).toContain('1 move old/set/b.py new/set/b.py');
    expect(told(reading).some(one => one.includes('old/set/a.py'))).toBe(false);
  });

  test('gives a line that asked for nothing a step in its phase', async () => {
    const reading = await read([on(7, 'move old/ladle.py to new/ladle.py')]);
    expect(told(reading)).toContain('1 move old/ladle.py new/ladle.py');
    const [phase] = reading.plan.phases;
    expect(phase?.steps.some(({ line }) => line === 7)).toBe(true);
  });

  test('that says nothing ends what a line asked for', async () => {
    const reading = await read([on(11, 'nothing')]);
    expect(told(reading).some(one => one.includes('fork'))).toBe(false);
  });

  test('goes before what another line of the phase says of the same file', async () => {
    const reading = await read([on(7, 'move old/spoon.py to other/spoon.py')]);
    expect(told(reading).filter(one => one.includes('spoon'))).toEqual([
      '1 move old/spoon.py other/spoon.py',
    ]);
  });

  test('holds when lines are put before its own', async () => {
    const reading = await read([on(5, 'move old/spoon.py to drawer/spoon.py')], `Preface.\n\n${PLAN}`);
    expect(told(reading)).toContain('1 move old/spoon.py drawer/spoon.py');
  });

  test('whose line is gone, or stands twice now, is an error and changes nothing', async () => {
    const gone = await read(
      [on(5, 'delete old/spoon.py')],
      PLAN.replace('1. Move `old/spoon', '1. Please move `old/spoon'),
    );
    expect(gone.findings).toContainEqual(
      expect.objectContaining({ code: 'correction-lost', severity: 'error' }),
    );
    expect(told(gone)).toContain('1 move old/spoon.py new/spoon.py');
    const twice = PLAN.replace('## Phase 2', '1. Move `old/spoon.py` to `new/spoon.py`\n\n## Phase 2');
    expect((await read([on(5, 'delete old/spoon.py')], twice)).findings.map(({ code }) => code)).toContain(
      'correction-lost',
    );
  });

  test('that names what is not there is an error', async () => {
    const reading = await read([on(5, 'move old/spade.py to new/spade.py')]);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'correction-lost', path: 'old/spade.py', line: 5 }),
    );
  });

  test('is not said once more by a line elsewhere that says the same', async () => {
    const text = PLAN.replace('1. Delete `old/fork.py`', '1. Move `old/ladle.py` to `new/ladle.py`');
    const ladles = async (says: string) =>
      told(await read([on(7, says)], text)).filter(one => one.includes('ladle'));
    expect(await ladles('move old/ladle.py to new/ladle.py')).toEqual(['1 move old/ladle.py new/ladle.py']);
    expect(await ladles('move old/ladle.py to drawer/ladle.py')).toHaveLength(2);
  });

  test('that was carried out already is told so, and is no mistake', async () => {
    const { findings } = await read([on(5, 'move old/spade.py to keep/fork.py')]);
    expect(findings.filter(({ line }) => line === 5)).toEqual([
      expect.objectContaining({ code: 'already-done', severity: 'note', path: 'old/spade.py' }),
    ]);
  });

  test('never leads out of the repository', async () => {
    const reading = await read([on(5, 'move old/spoon.py to ../spoon.py')]);
    expect(told(reading).some(one => one.includes('spoon'))).toBe(false);
    expect(reading.findings.map(({ code }) => code)).toContain('outside-repository');
  });

  test('of a line ends what was wrong with its own words', async () => {
    const text = '# Plan\n\n## Phase 1: Folders\n\n1. Create the folder `/tmp/drafts/` for drafts\n';
    const unsafe = async (...said: Correction[]) =>
      (await read(said, text)).findings.filter(({ code }) => code === 'outside-repository');
    expect(await unsafe()).toHaveLength(1);
    const nothing = { at: planLine(text.split('\n'), 5), says: parseSaid('nothing') };
    expect(await unsafe(nothing)).toEqual([]);
  });
});
