import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../src/plan/types.ts';
import { readOn } from '../support.ts';

const removals = (operations: readonly Operation[]): string[] =>
  operations
    .filter(({ kind }) => kind === 'delete' || kind === 'remove-directory')
    .map(({ kind, from, certainty }) => `${kind} ${from} ${certainty}`);

describe('what is deleted after a step that is not sure', () => {
  test('is not sure where the step offers two places', async () => {
    const plan = `# Tools
### The folder \`manual/tools/\`
- \`manual/tools/press.sh\`
- \`manual/tools/fold.sh\`

Move to the top folder \`tools/\`, or into \`server/tools/\` if only the server needs them. Delete \`manual/tools/\` entirely.
`;
    const { operations } = await readOn(plan, 'manual/tools/press.sh', 'manual/tools/fold.sh', 'server/a.ts');
    expect(operations.map(({ certainty }) => certainty)).not.toContain('sure');
    for (const operation of operations) expect(operation.against).not.toEqual([]);
  });

  test('is not sure where one file of the folder may go to two places', async () => {
    const plan = `1. Move \`attic/lamp.ts\` to \`hall/lamp.ts\` or \`cellar/lamp.ts\`.
2. Delete \`attic/*\`.
`;
    const { operations } = await readOn(
      plan,
      'attic/lamp.ts',
      'attic/rug.ts',
      'hall/door.ts',
      'cellar/jar.ts',
    );
    expect(removals(operations)).not.toEqual([]);
    expect(removals(operations).every(each => each.endsWith('unclear'))).toBe(true);
  });

  test('is as sure as before where everything was moved', async () => {
    const plan = `1. Move \`attic/lamp.ts\` to \`hall/lamp.ts\`.
2. Delete the folder \`attic/\`.
`;
    const { operations } = await readOn(plan, 'attic/lamp.ts', 'attic/rug.ts', 'hall/door.ts');
    expect(removals(operations)).not.toEqual([]);
    expect(removals(operations).some(each => each.endsWith('unclear'))).toBe(false);
  });
});
