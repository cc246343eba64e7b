import { expect, it } from 'vitest';
import { prove } from '../../src/references/proof.ts';
import { ledger, moving } from './moving.ts';

const FILES = {
  'go.mod': 'module example.org/app\n\ngo 1.21\n',
  'cmd/app/main.go': 'package main\n\nfunc main() {}\n',
  'ci.yml': 'run: go install example.org/app/cmd/app@latest\n',
  '.github/workflows/a.yml':
    'jobs:\n  a:\n    steps:\n      - run: go install example.org/app/cmd/app@latest\n',
};

it('the name that a language has for a package is certain, also where it looks like a path or stands in a command', async () => {
  const { references } = await moving({
    files: FILES,
    moves: { 'cmd/app/main.go': 'cmd/shop/main.go' },
    roots: [''],
  });
  expect(ledger(references)).toEqual([
    'ci.yml:1 rewritten: example.org/app/cmd/app → example.org/app/cmd/shop',
    '.github/workflows/a.yml:4 rewritten: example.org/app/cmd/app → example.org/app/cmd/shop',
  ]);
});

it('nobody guesses at the names of a language that has a reader of its own', async () => {
  const { references } = await moving({
    files: {
      'Shop.Core/Shop.Core.csproj': '<Project />',
      'Shop.Core/Till.cs': 'namespace Shop.Core;\nclass Till { string name = "Shop.Core.Till"; }\n',
      'Shop.Core/notes.txt': 'Shop.Core.Till\n',
      'tools/a.lua': 'x = 1\n',
    },
    moves: { 'Shop.Core/Till.cs': 'src/Shop.Core/Till.cs', 'tools/a.lua': 'src/a.lua' },
    roots: [''],
  });
  expect(references.filter(({ decision }) => decision === 'asked')).toEqual([]);
});

it('a name of a package that looks like a path which nothing has is none that the moves lost', async () => {
  const files = {
    'go.mod': FILES['go.mod'],
    'internal/cli/cli.go': 'package cli\n\nvar Version string\n',
    Makefile: 'FLAGS = -ldflags "-X example.org/app/internal/cli.Version=1"\nx:\n\tgo build $(FLAGS) ./...\n',
  };
  const moves = { 'internal/cli/cli.go': 'internal/command/cli.go' };
  const { after } = await moving({ files, moves, roots: [''] });
  expect(after.Makefile).toContain('example.org/app/internal/command.Version');
  const state = (all: Record<string, string>) => ({
    files: Object.entries(all).map(([path, text]) => ({ path, text })),
    world: { paths: new Set(Object.keys(all)), roots: [''] },
  });
  const map = new Map(Object.entries(moves));
  expect(await prove({ before: state(files), after: state(after), moves: map })).toEqual([]);
});
