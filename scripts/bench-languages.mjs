// @ts-check
// Rewriting imports when Go packages move: one package in a tree of 2,000 files, and twenty in one of 20,000. Bounds are for
// a quiet machine, beyond reading the texts, with the grammar loaded.
import { loadGrammar } from '../src/references/grammar.ts';
import { rewrite } from '../src/references/rewrite.ts';
import { median, ms } from './bench/sample.mjs';

const SMALL = { files: 2000, packages: 1, milliseconds: 150 };
const LARGE = { files: 20_000, packages: 20, milliseconds: 3000, megabytes: 350 };
const IN_PACKAGE = 10;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  await loadGrammar('go');
  return [await measure(SMALL), await measure(LARGE)];
}

/** @param {{ files: number, packages: number, milliseconds: number, megabytes?: number }} size */
async function measure({ files: count, packages, milliseconds, megabytes }) {
  const times = [];
  let changed = 0;
  const before = process.memoryUsage().rss;
  let most = before;
  for (let round = 0; round < 3; round++) {
    // Other texts in every round: what was read of a text is remembered.
    const files = program(count, round);
    const world = { paths: new Set(files.map(({ path }) => path)), roots: [''] };
    const moves = new Map();
    for (const { path } of files) {
      const at = Number(/^pkg\/p(\d+)\//.exec(path)?.[1] ?? Number.POSITIVE_INFINITY);
      if (at % 7 === 3 && at < packages * 7) moves.set(path, path.replace(/^pkg\/p/, 'internal/q'));
    }
    const start = performance.now();
    const answers = await rewrite(files, world, moves);
    times.push(performance.now() - start);
    changed = answers.filter(answer => answer.changed).length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const time = median(times);
  const memory = (most - before) / 2 ** 20;
  return {
    name: `${packages} of ${count / IN_PACKAGE} Go packages move, in ${count} files: at most ${milliseconds} ms${megabytes ? ` and ${megabytes} MB` : ''}`,
    figures: { median: ms(time), memory: `${memory.toFixed(0)} MB`, 'files changed': changed },
    ok: time <= milliseconds && (megabytes === undefined || memory <= megabytes),
  };
}

/**
 * @param {number} count files, ten in a package; each package is imported by four files of others
 * @param {number} round
 */
function program(count, round) {
  const packages = count / IN_PACKAGE;
  const files = [{ path: 'go.mod', text: 'module example.org/app\n\ngo 1.19\n' }];
  for (let at = 0; at < count; at++) {
    const own = Math.floor(at / IN_PACKAGE);
    const other = (own + 1 + (at % IN_PACKAGE)) % packages;
    const uses = at % IN_PACKAGE < 4;
    const head = uses ? `import (\n\t"fmt"\n\n\t"example.org/app/pkg/p${other}"\n)\n\n` : '';
    const body = Array.from({ length: 20 }, (_, n) => {
      const call = uses ? `fmt.Sprint(p${other}.F${other * IN_PACKAGE}x0(n))` : `"round ${round}"`;
      return `// F${at}x${n} says ${round}.\nfunc F${at}x${n}(n int) string {\n\tfor i := 0; i < n; i++ {\n\t\tn -= i\n\t}\n\treturn ${call}\n}\n`;
    });
    files.push({ path: `pkg/p${own}/f${at}.go`, text: `package p${own}\n\n${head}${body.join('\n')}` });
  }
  return files;
}
