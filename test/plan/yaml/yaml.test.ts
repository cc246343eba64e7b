import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PlanError } from '../../../src/plan/errors.ts';
import { readPlan } from '../../../src/plan/read.ts';
import {
  DETAILS,
  isOwnFormat,
  KINDS,
  NEED_TARGET,
  ROOT_KEY,
  VERSION,
} from '../../../src/plan/yaml/format.ts';
import { writeYaml } from '../../../src/plan/yaml/write.ts';
import { read, told, treeOf } from '../support.ts';

const BY_HAND = `reorg-plan: 1
title: By hand
phases:
  - number: 1
    title: Move
    steps:
      - id: "1.1"
        text: The core goes first
        operations:
          - move: a/x.py
            to: b/x.py
          - delete: a/y.py
            survivor: b/y.py
          - {merge: a/z.py, to: b/z.py, conditional: true}
          - create: b/new.py
          - rewrite:
          - remove-directory: a/
`;

describe('our own format', () => {
  test('can be written by hand', async () => {
    const reading = await read(BY_HAND, treeOf(['a/x.py', 'a/y.py', 'a/z.py', 'b/y.py', 'b/z.py']));
    expect(reading.operations.map(told)).toEqual([
      'move a/x.py -> b/x.py',
      'delete a/y.py',
      'merge a/z.py -> b/z.py',
      'create b/new.py',
      'rewrite',
      'remove-directory a/',
    ]);
    expect(reading.operations[1]).toMatchObject({ survivor: 'b/y.py', line: 12, step: '1.1', phase: 1 });
    expect(reading.operations[2]).toMatchObject({ conditional: true });
  });

  test('is known by its first key', () => {
    expect([BY_HAND, `# mine\n\n${BY_HAND}`, `---\n${BY_HAND}`].map(isOwnFormat)).toEqual([true, true, true]);
    expect(['# reorg-plan: 1', 'title: x', '---\ntitle: y\n---\n# Plan'].map(isOwnFormat)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('means paths as they stand: nothing is searched, no wildcards, no order', async () => {
    const plan = BY_HAND.replace(
      / {10}- move[\s\S]*/,
      '          - {move: "[x]*.py", to: "q/?.py"}\n          - {move: a, to: b}\n          - {move: b, to: a}\n          - {move: x.py, to: y.py}\n',
    );
    const reading = await read(plan, treeOf(['[x]*.py', 'a', 'b', 'deep/x.py']));
    expect(reading.operations.map(told)).toEqual(['move [x]*.py -> q/?.py', 'move a -> b', 'move b -> a']);
    expect(reading.findings.map(({ code }) => code)).toContain('source-missing');
  });

  test('keeps odd names and texts byte for byte', async () => {
    const odd = [
      'a b.txt',
      '- dash',
      '"quoted"',
      "it's",
      'colon: x',
      '#hash',
      'näme',
      '日本.md',
      'yes',
      '1.0',
      'null',
      'tab\there',
      '{brace}',
      '[x]',
      '&a',
      '*s',
      '!t',
      '%p',
      '@x',
      '`y`',
    ];
    const lines = odd.map(
      name => `          - move: ${JSON.stringify(name)}\n            to: ${JSON.stringify(`to/${name}`)}`,
    );
    const plan = BY_HAND.replace(/ {10}- move[\s\S]*/, `${lines.join('\n')}\n`).replace(
      'By hand',
      '"a: #b\\n- c"',
    );
    const reading = await read(plan, treeOf(odd.filter(name => !name.includes('\t'))));
    const written = writeYaml(reading);
    const again = await read(written, treeOf(odd));
    expect(again.operations.map(({ from, to }) => [from, to])).toEqual(
      odd.filter(name => !name.includes('\t')).map(name => [name, `to/${name}`]),
    );
    expect(writeYaml(again)).toBe(written);
  });

  test.each([
    ['a wrong version', BY_HAND.replace('reorg-plan: 1', 'reorg-plan: 2'), /line 1: reorg-plan has to be 1/],
    [
      'an unknown key',
      BY_HAND.replace('title: By hand', 'title: By hand\ncolour: red'),
      /line 3: `colour` is not known/,
    ],
    [
      'a missing key',
      BY_HAND.replace('        text: The core goes first\n', ''),
      /line 7: A step needs `text`/,
    ],
    [
      'an unknown operation',
      BY_HAND.replace('- create:', '- invent:'),
      /line 15: an operation needs one of move/,
    ],
    [
      'a key of another operation',
      BY_HAND.replace('survivor:', 'to:'),
      /line 12: `to` does not belong to `delete`/,
    ],
    ['a move to nowhere', BY_HAND.replace('            to: b/x.py\n', ''), /line 10: `move` needs `to`/],
    ['a number for a path', BY_HAND.replace('to: b/x.py', 'to: 7'), /line 11: `to` is a text/],
    [
      'a list for a text',
      BY_HAND.replace('title: By hand', 'title: [a]'),
      /line 2: `title` is a single value/,
    ],
    [
      'a phase that comes twice',
      `${BY_HAND}  - {number: 1, title: x, steps: []}\n`,
      /line 18: phase 1 comes twice/,
    ],
    ['YAML that is none', `${BY_HAND}  - {`, /line 1[89]: /],
    [
      'a key that comes twice',
      BY_HAND.replace('            to: b/x.py', '            to: b/x.py\n            to: c'),
      /line 1[0-3]: /,
    ],
    ['a list at the top', 'reorg-plan: 1\n- a', /line /],
  ])('refuses %s with its line', (_, text, message) => {
    expect(() => readPlan(text, 'p.yaml')).toThrow(PlanError);
    expect(() => readPlan(text, 'p.yaml')).toThrow(message);
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../schema/plan.schema.json'), 'utf8'),
  );

  test('has the operations and keys that the reader knows', () => {
    const known = Object.fromEntries(
      KINDS.map(kind => [
        kind,
        [kind, ...Object.keys(DETAILS).filter(key => DETAILS[key]!.includes(kind))].sort(),
      ]),
    );
    const written = Object.fromEntries(
      KINDS.map(kind => [kind, Object.keys(schema.$defs[kind].properties).sort()]),
    );
    expect(written).toEqual(known);
    expect(
      schema.$defs.operation.oneOf.map((each: { $ref: string }) => each.$ref.split('/').at(-1)).sort(),
    ).toEqual([...KINDS].sort());
    for (const kind of KINDS)
      expect(schema.$defs[kind].required).toEqual(NEED_TARGET.includes(kind) ? [kind, 'to'] : [kind]);
  });

  test('has the version and the outer keys', () => {
    expect(schema.properties[ROOT_KEY].const).toBe(VERSION);
    expect(schema.required).toEqual([ROOT_KEY, 'title', 'phases']);
    for (const [def, keys] of [
      ['phase', ['number', 'title', 'steps']],
      ['step', ['id', 'text', 'operations']],
    ] as const)
      expect(schema.$defs[def].required).toEqual(keys);
  });
});
