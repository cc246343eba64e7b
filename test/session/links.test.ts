import { describe, expect, it } from 'vitest';
import { pointed } from '../../src/session/links.ts';

const files = (...paths: readonly string[]) => new Map(paths.map(path => [path, {}]));
const BEFORE = files(
  'bin/run',
  'tools/run.sh',
  'tools/lib.sh',
  'src/core/a.js',
  'src/core/b.js',
  'demo/lib',
  'demo/app.js',
);

describe('a symbolic link', () => {
  it.each<[string, string, string, string, Record<string, string | null>, string]>([
    [
      'follows a file',
      'bin/run',
      'bin/run',
      '../tools/run.sh',
      { 'tools/run.sh': 'scripts/dev/run.sh' },
      '../scripts/dev/run.sh',
    ],
    ['stays where nothing moves', 'bin/run', 'bin/run', './../tools//run.sh', {}, './../tools//run.sh'],
    [
      'moves, and leads where it led',
      'bin/run',
      'cmd/go/run',
      '../tools/run.sh',
      { 'bin/run': 'cmd/go/run' },
      '../../tools/run.sh',
    ],
    [
      'moves with what it leads to',
      'bin/run',
      'x/bin/run',
      '../tools/run.sh',
      { 'bin/run': 'x/bin/run', 'tools/run.sh': 'x/tools/run.sh' },
      '../tools/run.sh',
    ],
    [
      'follows a folder',
      'demo/lib',
      'demo/lib',
      '../src',
      { 'src/core/a.js': 'pkg/src/core/a.js', 'src/core/b.js': 'pkg/src/core/b.js' },
      '../pkg/src',
    ],
    [
      'keeps the slash of a folder',
      'demo/lib',
      'demo/lib',
      '../src/',
      { 'src/core/a.js': 'pkg/core/a.js', 'src/core/b.js': 'pkg/core/b.js' },
      '../pkg/',
    ],
    [
      'stays with a folder of which a part stays',
      'demo/lib',
      'demo/lib',
      '../tools',
      { 'tools/run.sh': 'scripts/run.sh' },
      '../tools',
    ],
    [
      'is none of ours where it leads outside',
      'bin/run',
      'bin/run',
      '../../elsewhere',
      {},
      '../../elsewhere',
    ],
    [
      'is none of ours where it is absolute',
      'bin/run',
      'cmd/x/run',
      '/usr/bin/env',
      { 'bin/run': 'cmd/x/run' },
      '/usr/bin/env',
    ],
    [
      'leads through another link',
      'bin/run',
      'bin/run',
      '../demo/lib/core/a.js',
      { 'demo/lib': 'show/lib' },
      '../show/lib/core/a.js',
    ],
    ['to the top of the repository follows', 'demo/lib', 'a/b/lib', '..', { 'demo/lib': 'a/b/lib' }, '../..'],
    [
      'goes along as it is written',
      'tools/run',
      'kit/run',
      './run.sh',
      { 'tools/run': 'kit/run', 'tools/run.sh': 'kit/run.sh' },
      './run.sh',
    ],
    [
      'beside what it leads to',
      'bin/run',
      'tools/run',
      '../tools/run.sh',
      { 'bin/run': 'tools/run' },
      'run.sh',
    ],
  ])('%s', (_, path, place, target, moves, expected) => {
    expect(pointed(path, place, target, BEFORE, new Map(Object.entries(moves)))).toEqual({
      target: expected,
    });
  });

  it.each<[string, string, string, string, Record<string, string | null>, string]>([
    [
      'what it leads to goes',
      'bin/run',
      'bin/run',
      '../tools/run.sh',
      { 'tools/run.sh': null },
      'what it leads to goes',
    ],
    [
      'a folder is taken apart',
      'demo/lib',
      'demo/lib',
      '../src',
      { 'src/core/a.js': 'x/a.js', 'src/core/b.js': 'y/b.js' },
      'several places',
    ],
    [
      'it leads outside, from elsewhere',
      'bin/run',
      'cmd/x/run',
      '../../elsewhere',
      { 'bin/run': 'cmd/x/run' },
      'out of the repository',
    ],
  ])('is named where %s', (_, path, place, target, moves, why) => {
    expect(pointed(path, place, target, BEFORE, new Map(Object.entries(moves)))).toEqual({
      why: expect.stringContaining(why),
    });
  });
});
