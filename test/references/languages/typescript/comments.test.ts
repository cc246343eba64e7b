import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

const MOVES = { 'src/a.ts': 'lib/x/b.ts', 'src/nest/c.ts': 'lib/c.ts' };

test.each(['// as in ./a', '// const a = load("./a.ts")', '/* see nest/c.ts */', '// see ./nest/c'])(
  'a path in a comment is told: %s',
  async text => {
    const files = { 'src/user.ts': `${text}\nf('./nest/c');\n` };
    const file = (await run(scripts, files, MOVES, Object.keys(MOVES))).get('src/user.ts')!;
    expect(file.references[0]).toMatchObject({ line: 1, kind: 'comment', decision: 'left' });
  },
);
