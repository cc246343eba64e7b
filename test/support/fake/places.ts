import type { Reference } from '../../../src/references/types.ts';

/** Places that name a made-up file; the last one is asked. */
export const placesOf = (target: string): Reference[] =>
  Array.from({ length: 5 }, (_, index) => ({
    path: `tests/test_${index}.py`,
    line: 3 + index,
    start: 60,
    end: 80,
    kind: 'import',
    text: 'from jobs.recipes import parse',
    target,
    decision: index === 4 ? 'asked' : 'rewritten',
    reason: index === 4 ? 'the name is built at run time' : 'names a module that moves',
    ...(index < 4 && { replacement: 'from src.recipes import parse' }),
  }));
