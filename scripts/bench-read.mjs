// @ts-check
// Reading and resolving a large plan, and what a large repository adds to that.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT, runProgram, temporary } from './bench/program.mjs';
import { median, ms } from './bench/sample.mjs';

/** Bytes of the plan. */
const SIZE = 1024 * 1024;
const [FEW, MANY] = [1_000, 100_000];
const ROUNDS = 5;
/** Milliseconds: for the plan, and for the files that are more. */
const BOUNDS = { plan: 2000, files: 1000 };

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const plan = text();
  const steps = plan.split('\n').filter(line => /^\d+\. /.test(line)).length;
  const [small, large] = [await measure(plan, FEW), await measure(plan, MANY)];
  const more = large.time - small.time;
  return [
    {
      name: `\`read\` of a plan of 1 MB (${steps} steps): at most ${BOUNDS.plan} ms`,
      figures: {
        median: ms(small.time),
        'peak memory': megabytes(small.kilobytes),
        operations: small.operations,
      },
      ok: small.time <= BOUNDS.plan && small.operations === FEW,
    },
    {
      name: `the same on ${MANY} files instead of ${FEW}: at most ${BOUNDS.files} ms more`,
      figures: { median: ms(large.time), more: ms(more), 'peak memory': megabytes(large.kilobytes) },
      ok: more <= BOUNDS.files && large.operations >= small.operations,
    },
  ];
}

/**
 * Reads the plan on a repository of so many files.
 * @param {string} plan
 * @param {number} files
 */
async function measure(plan, files) {
  const root = temporary('read');
  makeRepository(root, files);
  writeFileSync(join(root, 'plan.md'), plan);
  const runs = [];
  for (let round = 0; round < ROUNDS; round++)
    runs.push(await runProgram(['read', 'plan.md', '--json'], root));
  /** @type {{ operations: unknown[] }} */
  const { operations } = JSON.parse(runs.at(-1)?.stdout || '{ "operations": [] }');
  return {
    time: median(runs.map(({ milliseconds }) => milliseconds)),
    kilobytes: median(runs.map(({ kilobytes }) => kilobytes)),
    operations: operations.length,
  };
}

/** @param {number} kilobytes */
function megabytes(kilobytes) {
  return `${Math.round(kilobytes / 1024)} MB`;
}

/** @param {number} index */
function path(index) {
  return `src/old/area${index % 100}/part${index % 1000}/file_${index}.py`;
}

/**
 * One commit with all files, of which every hundredth text is another.
 * @param {string} root
 * @param {number} files
 */
function makeRepository(root, files) {
  const lines = ['commit refs/heads/main', 'committer Bench <bench@example.org> 1700000000 +0000', 'data 0'];
  for (let index = 0; index < files; index++) {
    const content = `import os\n\nVALUE = ${index % 100}\n`;
    lines.push(`M 644 inline ${path(index)}`, `data ${content.length}`, content);
  }
  execFileSync('git', ['init', '-q', '-b', 'main', root], { env: ENVIRONMENT });
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: root,
    env: ENVIRONMENT,
    input: `${lines.join('\n')}\n`,
  });
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: root, env: ENVIRONMENT });
}

/** Steps that move files, between prose, lists and tables, until it is a megabyte; as many moves as the small repository has files. */
function text() {
  const parts = ['# A large reorganization\n\n## Phase 1: Move everything\n\n'];
  let size = 0;
  for (let index = 0; size < SIZE; index++) {
    const from = path(index % FEW);
    const to = from.replace('src/old/', 'src/new/');
    const part =
      index < FEW
        ? `${index + 1}. Move \`${from}\` → \`${to}\`\n`
        : [
            `The module in \`area${index % 100}\` holds what the importers of part ${index % 1000} need, and no more than that.\n\n`,
            `- The people who asked for number ${index} hear of it when the phase is over\n`,
            `| ${index} | \`${from}\` | has been here since the beginning |\n\n`,
          ][index % 3];
    parts.push(part ?? '');
    size += part?.length ?? 0;
  }
  return parts.join('');
}
