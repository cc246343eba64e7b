import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const others = {
  'api/parts/user.yaml': 'get: {}\n',
  'api/parts/kept.yaml': 'get: {}\n',
  'parts/kept.yaml': '',
  'schemas/base.json': '{}',
  'app/public/img/a.png': '',
};
const moves = {
  'api/parts/user.yaml': 'api/routes/person.yaml',
  'parts/kept.yaml': 'pieces/kept.yaml',
  'schemas/base.json': 'schemas/core/root.json',
  'app/public/img/a.png': 'app/public/images/b.png',
};

test.each([
  ['api/all.yaml', 'x:\n  $ref: "./parts/user.yaml#/get"', 'x:\n  $ref: "./routes/person.yaml#/get"'],
  ['api/all.yaml', "$ref: 'parts/user.yaml'", "$ref: 'routes/person.yaml'"],
  ['api/deep/all.yml', 'externalValue: ../parts/user.yaml', 'externalValue: ../routes/person.yaml'],
  ['schemas/a.json', '{"$ref": "base.json#/x"}', '{"$ref": "core/root.json#/x"}'],
  ['schemas/a.json', '{"$schema": "./base.json", "a": 1}', '{"$schema": "./core/root.json", "a": 1}'],
  // A fragment behind a path of any settings.
  ['tool.yaml', 'mapper: ./schemas/base.json#Root', 'mapper: ./schemas/core/root.json#Root'],
  ['app/public/manifest.json', '{"icons": [{"src": "/img/a.png"}]}', '{"icons": [{"src": "/images/b.png"}]}'],
  ['app/public/manifest.json', '{"icons": [{"src": "img/a.png"}]}', '{"icons": [{"src": "images/b.png"}]}'],
  ['app/public/x.webmanifest', '{"icons": [{"src": "/img/a.png"}]}', '{"icons": [{"src": "/images/b.png"}]}'],
])('%s: %s', async (path, text, after) => {
  expect((await moving({ files: { ...others, [path]: text }, moves })).after[path]).toBe(after);
});

test.each([
  // What it names stays, though another file of this path from the top does not.
  ['api/all.yaml', '$ref: parts/kept.yaml'],
  ['api/all.yaml', '$ref: "#/parts/user.yaml"'],
  ['api/all.yaml', '$ref: https://example.org/parts/user.yaml'],
  ['api/run.sh', 'echo "$ref" = "kept.yaml"'],
  // Not the manifest of an application.
  ['app/public/manifest.json', '{"main.js": {"src": "/img/a.png"}}'],
])('%s: %s stays', async (path, text) => {
  expect((await moving({ files: { ...others, [path]: text }, moves })).after[path]).toBe(text);
});

test('a description that moves alone leaves what it refers to', async () => {
  const files = { 'api/all.yaml': '$ref: parts/one.yaml#/get\n', 'api/parts/one.yaml': '' };
  const { after } = await moving({ files, moves: { 'api/all.yaml': 'public/api/all.yaml' } });
  expect(after['public/api/all.yaml']).toBe('$ref: ../../api/parts/one.yaml#/get\n');
});
