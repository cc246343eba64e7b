import { describe, expect, test } from 'vitest';
import { moving } from '../moving.ts';

describe('programs without an ending', () => {
  test('of a shell: what they start beside them, and what they name from the top', async () => {
    const { after } = await moving({
      files: {
        'scripts/check': '#!/bin/sh -e\n./scripts/sync\nscripts/lint app\n',
        'scripts/sync': '#!/usr/bin/env bash\ngrep x app/version.txt\n',
        'scripts/lint': '#!/bin/sh\n',
        'app/version.txt': '1\n',
      },
      moves: {
        'scripts/check': 'tools/check',
        'scripts/sync': 'tools/sync',
        'scripts/lint': 'tools/lint',
        'app/version.txt': 'app/meta/version.txt',
      },
    });
    expect(after).toMatchObject({
      'tools/check': '#!/bin/sh -e\n./tools/sync\ntools/lint app\n',
      'tools/sync': '#!/usr/bin/env bash\ngrep x app/meta/version.txt\n',
    });
  });

  test('of Python and of Node: their imports', async () => {
    const { after } = await moving({
      files: {
        'bin/report': '#!/usr/bin/env python3\nfrom shop.old import f\n\nf()\n',
        'bin/serve': "#!/usr/bin/env node\nrequire('../lib/a').run();\n",
        'shop/__init__.py': '',
        'shop/old.py': 'def f(): ...\n',
        'lib/a.js': 'exports.run = () => {};\n',
      },
      moves: { 'shop/old.py': 'shop/new.py', 'bin/serve': 'tools/bin/serve', 'lib/a.js': 'lib/core/a.js' },
    });
    expect(after).toMatchObject({
      'bin/report': '#!/usr/bin/env python3\nfrom shop.new import f\n\nf()\n',
      'tools/bin/serve': "#!/usr/bin/env node\nrequire('../../lib/core/a').run();\n",
    });
  });

  test('but no other text without one', async () => {
    const files = { NOTES: 'lib/a.js\n', 'lib/a.js': '' };
    expect((await moving({ files, moves: { 'lib/a.js': 'lib/b.js' } })).changed).toEqual({});
  });
});
