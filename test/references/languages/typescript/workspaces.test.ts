import { beforeAll, expect, test } from 'vitest';
import { loadScripts } from '../../../../src/references/languages/typescript/parse.ts';
import { areLinked, workspacesIn } from '../../../../src/references/languages/typescript/workspaces.ts';

beforeAll(loadScripts);

test.each([
  ['package.json', '{"workspaces":["packages/*"]}', 'packages/a', true],
  ['package.json', '{"workspaces":{"packages":["./packages/*/"],"nohoist":["demo"]}}', 'packages/a', true],
  ['package.json', '{"workspaces":{"packages":["packages/*"],"nohoist":["demo"]}}', 'demo', false],
  ['package.json', '{"workspaces":["packages/*","!packages/a"]}', 'packages/a', false],
  ['package.json', '{"workspaces":["packages/*"]}', 'packages/a/b', false],
  ['package.json', '{"workspaces":["packages/**"]}', 'packages/a/b', true],
  ['package.json', '{"name":"kit"}', 'packages/a', false],
  ['pnpm-workspace.yaml', 'packages:\n  - "packages/*" # all\n\ncatalog:\n  - demo\n', 'packages/a', true],
  ['pnpm-workspace.yaml', 'packages:\n  - "packages/*"\ncatalog:\n  - demo\n', 'demo', false],
  ['pnpm-workspace.yaml', 'packages: [demo, packages/*]\n', 'packages/a', true],
  ['pnpm-workspace.yaml', 'onlyBuiltDependencies:\n  - demo\n', 'demo', false],
  ['lerna.json', '{"version":"1.0.0"}', 'packages/a', true],
  ['lerna.json', '{"packages":["modules/*"]}', 'packages/a', false],
  ['rush.json', '{}', 'packages/a', true],
  ['demo/package.json', '{"workspaces":["*"]}', 'packages/a', false],
])('%s %s: %s', (path, text, folder, isLinked) =>
  expect(areLinked(workspacesIn([{ path, text }]), '', folder)).toBe(isLinked),
);
