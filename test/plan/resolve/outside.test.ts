import { expect, test } from 'vitest';
import { coded, readOn, told } from '../support.ts';

/** What a plan does, with the phase of each. */
async function phased(plan: string, ...files: string[]): Promise<string[]> {
  const reading = await readOn(plan, ...files);
  expect(coded(reading, 'unnamed-files')).toEqual([]);
  expect(reading.operations.flatMap(({ against }) => against)).toEqual([]);
  return reading.operations.map(operation => `${operation.phase} ${told(operation)}`);
}

test('what a list outside the phases takes out of a folder comes before a phase removes that folder', async () => {
  const plan = `# Tidy

## Files to delete

- \`attic/\`
- \`old.txt\`

## Phase 1: Attic

1. Remove the empty directory \`attic/\`

## Phase 2: Barn

1. Move \`hay.txt\` to \`barn/hay.txt\`
`;
  expect(await phased(plan, 'attic/rug.txt', 'old.txt', 'hay.txt')).toEqual([
    '1 remove-directory attic/',
    '1 delete attic/rug.txt',
    '2 move hay.txt -> barn/hay.txt',
    '3 delete old.txt',
  ]);
});

test('what a script says more exactly of a file of a folder is done with that folder', async () => {
  const plan = `# Tidy

## Phase 1: Barn

1. Move \`barn/\` to \`farm/barn/\`

## Phase 2: Shed

1. Move \`saw.txt\` to \`shed/saw.txt\`

## Commands

\`\`\`sh
git mv barn/hay.txt farm/barn/straw.txt
\`\`\`
`;
  expect(await phased(plan, 'barn/hay.txt', 'barn/oats.txt', 'saw.txt')).toEqual([
    '1 move barn/oats.txt -> farm/barn/oats.txt',
    '1 move barn/hay.txt -> farm/barn/straw.txt',
    '2 move saw.txt -> shed/saw.txt',
  ]);
});
