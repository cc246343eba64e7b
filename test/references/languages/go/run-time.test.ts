import { expect, test } from 'vitest';
import { go } from '../../../../src/references/languages/go/adapter.ts';

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.org/app\n',
  'shape/shape.go':
    'package shape\n\nimport "fmt"\n\ntype Circle struct{}\n\nfunc (c Circle) Key() string { return fmt.Sprintf("%T", c) }\n',
  'main.go':
    'package main\n\nimport (\n\t"encoding/gob"\n\t"fmt"\n\n\t"example.org/app/shape"\n)\n\nfunc main() {\n\tgob.Register(shape.Circle{})\n\tpanic(fmt.Errorf("no %T", shape.Circle{}))\n}\n',
  'uses/uses.go':
    'package uses\n\nimport (\n\t"fmt"\n\n\t"example.org/app/shape"\n)\n\nvar one shape.Circle\n\nfunc F(x any) string { return fmt.Sprintf("%T", x) }\n',
  'other/other.go': 'package other\n\nimport "fmt"\n\nfunc F(x any) string { return fmt.Sprintf("%T", x) }\n',
};

const told = async (to: string) => {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(FILES)), roots: [''] };
  const found = await go.doubts!({ files, world, options: {}, moves: new Map([['shape/shape.go', to]]) });
  return found.map(({ path, line, message }) => `${path}:${line} ${message}`);
};

test('where a program tells the name of a package that changes is a doubt', async () => {
  const stored = 'main.go:11 types of example.org/app/shape are stored as those of example.org/app/';
  expect(await told('form/shape.go')).toEqual([
    'shape/shape.go:7 types of shape are called form when the program runs',
    `${stored}form`,
  ]);
  expect(await told('internal/shape/shape.go')).toEqual([`${stored}internal/shape`]);
});
