import { describe, expect, test } from 'vitest';
import { printReading } from '../../bin/print-reading.ts';
import { writeYaml } from '../../src/plan/yaml/write.ts';
import { read, readOn, treeOf } from '../plan/support.ts';

const PLAN = `## Phase 1: Move

1. Move \`attic/rug.py\` to \`hall/rug.py\`
2. Move \`attic/lamp.py\` to \`hall/lamp.py\`
3. Move \`attic/map.md\` to \`desk/map.md\`

## Phase 2: Clean

1. Remove the empty directory \`attic/\`
`;
const MOVED = { 'attic/rug.py': 'R = 1\n', 'attic/lamp.py': 'L = 1\n', 'attic/map.md': 'map\n' };

async function left(more: Record<string, string>, plan = PLAN) {
  const { left } = await read(plan, treeOf({ ...MOVED, ...more }));
  return (left?.operations ?? []).map(({ from, certainty, survivor, alternatives, id }) => {
    const finding = left?.findings.find(({ operation }) => operation === id);
    return { from, certainty, survivor, alternatives, instead: finding?.correction, says: finding?.message };
  });
}

describe('what no step names in a folder that goes', () => {
  test('is proposed to go where most files of its kind from beside it go', async () => {
    expect(await left({ 'attic/chair.py': 'C = 1\n', 'attic/list.md': 'list\n' })).toMatchObject([
      {
        from: 'attic/chair.py',
        certainty: 'unclear',
        alternatives: ['hall/chair.py', 'desk/chair.py'],
        instead: { kind: 'retarget', to: 'hall/chair.py' },
        says: 'No step names attic/chair.py, and attic/ goes: the plan brings 2 files from beside it to hall.',
      },
      { from: 'attic/list.md', instead: { kind: 'retarget', to: 'desk/list.md' } },
    ]);
  });

  test('goes with the folder above it where nothing beside it goes anywhere', async () => {
    const plan = PLAN.replace('hall/rug.py', 'hall/x/rug.py').replace('attic/rug.py', 'attic/x/rug.py');
    const found = await left({ 'attic/x/rug.py': 'R = 2\n', 'attic/box/toy.py': 'T = 1\n' }, plan);
    expect(found.find(({ from }) => from === 'attic/box/toy.py')).toMatchObject({
      instead: { kind: 'retarget', to: 'hall/box/toy.py' },
      says: expect.stringMatching(
        /: the plan brings \d files? of attic\/ to hall, and in the same way it would go to hall\/box\.$/,
      ),
    });
  });

  test('stays where nothing says where it belongs, and where each such place is taken', async () => {
    const [one] = await left({ 'attic/chair.py': 'C = 1\n', 'hall/chair.py': 'other', 'desk/chair.py': 'o' });
    expect(one).toMatchObject({ instead: { kind: 'skip' }, alternatives: undefined });
    const plan = '1. Remove the empty directory `attic/`';
    expect(await left({}, plan)).toMatchObject([
      { instead: { kind: 'skip' } },
      { instead: { kind: 'skip' } },
      { instead: { kind: 'skip' } },
    ]);
  });

  test('is a duplicate where a file that stays has the same text', async () => {
    const twin = { 'attic/chair.py': 'C = 1\n', 'cellar/chair.py': 'C = 1\n' };
    expect(await left(twin)).toMatchObject([
      { survivor: 'cellar/chair.py', certainty: 'unclear', instead: undefined },
    ]);
  });

  test('goes unasked where it only marks the folder, and nothing else is left there', async () => {
    expect(await left({ 'attic/__init__.py': '' })).toMatchObject([{ certainty: 'sure' }]);
    const [mark] = await left({ 'attic/__init__.py': '', 'attic/chair.py': 'C = 1\n' });
    expect(mark).toMatchObject({ from: 'attic/__init__.py', certainty: 'likely' });
    expect(await left({ 'attic/__init__.py': 'X = 1\n' })).toMatchObject([{ certainty: 'unclear' }]);
  });

  test('goes to no new folder that would hide a module of its name', async () => {
    const plan = PLAN.replace('`hall/rug.py`', '`hall/light/rug.py`').replace(
      'hall/lamp.py',
      'hall/light/lamp.py',
    );
    const more = { 'hall/light.py': 'ON = 1\n', 'attic/chair.py': 'C = 1\n' };
    expect(await left(more, plan)).toMatchObject([
      {
        from: 'attic/chair.py',
        alternatives: ['desk/chair.py'],
        instead: { kind: 'retarget', to: 'desk/chair.py' },
      },
    ]);
    const only = plan.replace(/3\..*\n/, '');
    expect(await left({ ...more, 'attic/map.md': '' }, only)).toContainEqual(
      expect.objectContaining({
        from: 'attic/chair.py',
        instead: { kind: 'skip' },
        says: expect.stringContaining(
          'with its neighbours it would be in hall/light/, which hides hall/light.py',
        ),
      }),
    );
  });

  test('is asked once, with the folder next to it, and never of what a step names', async () => {
    const { left } = await readOn(
      '1. Remove the empty directory `attic/`\n2. Remove the empty directory `attic/box/`\n3. Delete `attic/rug.py`',
      'attic/rug.py',
      'attic/box/toy.py',
    );
    expect(left?.operations.map(({ id }) => id)).toEqual(['D2:attic/box/toy.py']);
  });

  test('is told by what is read, and is no operation of the plan', async () => {
    const reading = await read(PLAN, treeOf({ ...MOVED, 'attic/chair.py': 'C = 1\n' }));
    expect(reading.operations.some(({ from }) => from === 'attic/chair.py')).toBe(false);
    expect(writeYaml(reading)).not.toContain('chair');
    expect(printReading(reading)).toContain('to hall. It is proposed to move it to hall/chair.py.');
  });
});
