// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell writes its variables so
import { describe, expect, test } from 'vitest';
import { shell } from '../../../../src/references/languages/shell/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'lib/log.sh': 'scripts/lib/log.sh',
  'lib/net.sh': 'scripts/lib/net.sh',
  'tools/gone.sh': null,
  'data/a.csv': 'fixtures/a.csv',
};
const others = [...Object.keys(moves), 'data/b.csv', 'bin/other.sh', 'app/main.py'];

async function change(text: string, path = 'bin/run.sh', more: Record<string, string> = {}) {
  return (await run(shell, { [path]: text }, { ...moves, ...more }, others)).get(path)!;
}

describe('a script that stays names what moves', () => {
  test.each([
    ['source lib/log.sh', 'source scripts/lib/log.sh'],
    ['. ./lib/log.sh', '. ./scripts/lib/log.sh'],
    ['. "$(dirname "$0")/../lib/log.sh"', '. "$(dirname "$0")/../scripts/lib/log.sh"'],
    ['source "${BASH_SOURCE[0]%/*}/../lib/log.sh"', 'source "${BASH_SOURCE[0]%/*}/../scripts/lib/log.sh"'],
    [
      'HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\nsource "$HERE/../lib/log.sh"',
      'HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\nsource "$HERE/../scripts/lib/log.sh"',
    ],
    [
      'ROOT=$(cd "$(dirname "$0")/.." && pwd)\nbash "$ROOT/lib/log.sh"; cat ${ROOT}/data/a.csv',
      'ROOT=$(cd "$(dirname "$0")/.." && pwd)\nbash "$ROOT/scripts/lib/log.sh"; cat ${ROOT}/fixtures/a.csv',
    ],
    [
      'ROOT=$(dirname "$(dirname "$0")")\n. $ROOT/lib/log.sh',
      'ROOT=$(dirname "$(dirname "$0")")\n. $ROOT/scripts/lib/log.sh',
    ],
    [
      'R=`git rev-parse --show-toplevel`\n. $R/lib/log.sh',
      'R=`git rev-parse --show-toplevel`\n. $R/scripts/lib/log.sh',
    ],
    [
      'here() { dirname "$0"; }\n. "$(here)/../lib/log.sh"',
      'here() { dirname "$0"; }\n. "$(here)/../scripts/lib/log.sh"',
    ],
    [
      'here() {\n  cd "$(dirname "${BASH_SOURCE[0]}")" && pwd\n}\n. "$(here)/../lib/log.sh"',
      'here() {\n  cd "$(dirname "${BASH_SOURCE[0]}")" && pwd\n}\n. "$(here)/../scripts/lib/log.sh"',
    ],
    ['cd lib && ./log.sh', 'cd scripts/lib && ./log.sh'],
    ['cd lib\n./log.sh\ncd ..\ncat data/a.csv', 'cd scripts/lib\n./log.sh\ncd ../..\ncat fixtures/a.csv'],
    ['(cd lib; ls); cat lib/net.sh', '(cd scripts/lib; ls); cat scripts/lib/net.sh'],
    ['LIB=lib\n. "$LIB/log.sh"', 'LIB=scripts/lib\n. "$LIB/log.sh"'],
    ['for f in lib/*.sh; do . "$f"; done', 'for f in scripts/lib/*.sh; do . "$f"; done'],
    ['. "lib/$1.sh"', '. "scripts/lib/$1.sh"'],
    ['shellcheck lib bin', 'shellcheck scripts/lib bin'],
    ['tool >lib/out.txt 2>> ./lib/made.log', 'tool >scripts/lib/out.txt 2>> ./scripts/lib/made.log'],
    [
      'bun test lib\ndeno lint lib && bun run ./lib/log.sh',
      'bun test scripts/lib\ndeno lint scripts/lib && bun run ./scripts/lib/log.sh',
    ],
    ['docker run -v "$PWD/lib:/lib" x /lib/log.sh', 'docker run -v "$PWD/scripts/lib:/lib" x /lib/log.sh'],
    ['bash -c "cd lib && ./log.sh"', 'bash -c "cd scripts/lib && ./log.sh"'],
    ['tool --config=data/a.csv <lib/log.sh >out', 'tool --config=fixtures/a.csv <scripts/lib/log.sh >out'],
    ['export FILES="app lib"\nruff check $FILES', 'export FILES="app scripts/lib"\nruff check $FILES'],
    ['SRC=lib\nruff check ${SRC} app', 'SRC=scripts/lib\nruff check ${SRC} app'],
    ['PATH=lib:$PATH DATA=data/a.csv run', 'PATH=scripts/lib:$PATH DATA=fixtures/a.csv run'],
  ])('%j', async (before, after) => {
    expect((await change(before)).text).toBe(after);
  });
});

describe('words that are no paths stay', () => {
  test.each([
    'echo lib',
    'WORDS="some lib"\nsay $WORDS',
    'TEXT="app lib"\nsay "$TEXT"',
    'NAME=lib\nsay $NAME',
    'make lib',
    '[ "$x" = lib ] && pytest -k lib',
    'curl https://example.org/lib/log.sh',
    'ssh host cat /lib/log.sh',
    'apt install lib',
    'git checkout lib',
    '# lib/log.sh',
    'npm run lib',
    'bun run lib && bun lib && deno task lib',
    'tool >lib/none/out.txt',
  ])('%s', async text => {
    expect((await change(text)).text).toBe(text);
  });
});

describe('a script that moves', () => {
  const own = { 'bin/run.sh': 'scripts/bin/run.sh' };
  const together = { 'bin/run.sh': 'tools/run.sh', 'bin/other.sh': 'tools/other.sh' };
  test.each([
    ['with what it sources needs no change', '. "$(dirname "$0")/../lib/log.sh"', undefined],
    [
      'with all that its root is used for leaves its root',
      'ROOT=$(dirname "$0")/..\n. $ROOT/lib/log.sh',
      undefined,
    ],
    [
      'away from what stays goes up further',
      'ROOT=$(cd "$(dirname "$0")/.." && pwd)\ncd "$ROOT" && python app/main.py',
      'ROOT=$(cd "$(dirname "$0")/../.." && pwd)\ncd "$ROOT" && python app/main.py',
    ],
    // Written as seen from another folder at the top: nobody climbs out of a folder to come back to it.
    [
      'to what it names from elsewhere',
      'cd $THERE\ncp ../bin/other.sh .',
      'cd $THERE\ncp ../tools/other.sh .',
      together,
    ],
    [
      'as deep as before, named from where it is started',
      'ROOT="$(pwd)/$(dirname "$0")/.."\ncd "$ROOT"',
      undefined,
      together,
    ],
    [
      'deeper than before, named from where it is started',
      'ROOT="$(pwd)/$(dirname "$0")/.."\npython $ROOT/app/main.py',
      'ROOT="$(pwd)/$(dirname "$0")/../.."\npython $ROOT/app/main.py',
    ],
    ['away from its neighbour', '. "${0%/*}/other.sh"', '. "${0%/*}/../../bin/other.sh"'],
  ])('%s', async (_, before, after, more: Record<string, string> = own) => {
    const file = await change(before, 'bin/run.sh', more);
    expect(file.text).toBe(after ?? before);
    expect(ledger(file).filter(line => line.startsWith('asked'))).toEqual([]);
  });
});

test('what goes without successor, what no longer fits a pattern and what starts somewhere is asked', async () => {
  const text = 'sh tools/gone.sh\ncat data/*.csv\n. $SOMEWHERE/lib/log.sh\n';
  expect(ledger(await change(text))).toEqual([
    'asked tools/gone.sh: the file goes without successor',
    'asked data/*.csv: the pattern does not mean all that it meant',
    'asked $SOMEWHERE/lib/log.sh: the path starts at a place that is not known',
  ]);
});

test('what stands in braces goes on from what is before them', async () => {
  const text = 'mkdir -p "$TO"/{bin,lib/log.sh,"$X"/lib}\n';
  expect(ledger(await change(text))).toEqual([
    'asked lib/log.sh: the path starts at a place that is not known',
  ]);
});

test('a word that is the name of several files is asked', async () => {
  const files = { 'test/a.bats': 'HELPER="log.sh" run_it\n' };
  const all = ['test/log.sh', 'test/more/log.sh'];
  const out = await run(shell, files, { 'test/log.sh': 'test/lib/log.sh' }, all);
  expect(ledger(out.get('test/a.bats'))).toEqual(['asked log.sh: a word that is the name of several files']);
});

test('one that stands beside the text that names it, and goes with it, is not', async () => {
  const files = { 'test/a.bats': 'HELPER="log.sh" run_it\n' };
  const all = ['test/log.sh', 'test/more/log.sh'];
  const moves = { 'test/a.bats': 'checks/a.bats', 'test/log.sh': 'checks/log.sh' };
  const out = await run(shell, files, moves, all);
  expect(ledger(out.get('test/a.bats'))).toEqual(['left log.sh: names the new place already']);
});

test('a test of bats loads what stands beside it, with or without its ending', async () => {
  const text = "load helper\nsetup() {\n  load 'helper.bash'\n  load other\n}\n";
  const all = ['test/helper.bash', 'test/other.bash'];
  const out = await run(shell, { 'test/a.bats': text }, { 'test/helper.bash': 'test/lib/helper.bash' }, all);
  expect(out.get('test/a.bats')?.text).toBe(
    "load lib/helper\nsetup() {\n  load 'lib/helper.bash'\n  load other\n}\n",
  );
});

describe('the patterns of one command mean their files together', () => {
  const files = ['kit/a.ts', 'kit/z.ts', 'kit/b/x.ts', 'kit/b/c/x.ts'];
  const told = async (text: string, more: Record<string, string> = {}) => {
    const moved = { 'kit/a.ts': 'kit/d/a.ts', ...more };
    return ledger((await run(shell, { 'bin/run.sh': text }, moved, files)).get('bin/run.sh'));
  };
  const ASKED = ['asked kit/*.ts: the pattern does not mean all that it meant'];

  test.each([
    "sed -i 's/a/b/' kit/*.ts kit/*/*.ts kit/*/*/*.ts",
    'cat kit/*/*.ts kit/*.ts | wc -l',
    'for f in kit/*.ts kit/*/*.ts; do echo "$f"; done',
    'cat ./kit/*.ts \\\n  ./kit/**/*.ts',
    'npx prettier --write kit/*.ts "kit/*/*.ts"',
  ])('%s', async text => expect(await told(text)).toEqual([]));

  test.each([
    'cat kit/*.ts',
    'cat kit/*.ts; cat kit/*/*.ts',
    'cat kit/*.ts kit/*/*.js',
    'cat kit/*.ts kit/b/*.ts',
    'npx eslint kit/*.ts --ignore-pattern kit/*/*.ts',
    'npx eslint kit/*.ts --ignore-pattern=kit/*/*.ts',
    'git ls-files kit/*.ts ":!kit/*/*.ts"',
  ])('but not %s', async text => expect(await told(text)).toEqual(ASKED));

  test('and one that means nothing at all is handed on as it is written', async () => {
    const more = { 'kit/z.ts': 'kit/e/z.ts' };
    expect(await told('cat kit/*.ts kit/*/*.ts', more)).toEqual(ASKED);
  });
});

test('a pattern that meant nothing is not to mean what lies where its folder goes', async () => {
  const files = { 'run.sh': 'rm -f notes/*.tmp notes/*.log\n' };
  const all = ['run.sh', 'notes/a.md', 'desk/own.tmp'];
  const out = (await run(shell, files, { 'notes/a.md': 'desk/a.md' }, all)).get('run.sh')!;
  expect(out.text).toBe('rm -f notes/*.tmp desk/*.log\n');
  expect(ledger(out)).toContain('asked notes/*.tmp: in desk the pattern would mean desk/own.tmp as well');
});
