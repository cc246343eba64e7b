// @ts-check
// Reading and resolving a large plan on a large repository.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT, runProgram, temporary } from './bench/program.mjs';
import { median, ms } from './bench/sample.mjs';

const FILES = 50_000;
const STEPS = 5_000;
const ROUNDS = 3;

/** @returns {Promise<import('./bench.mjs').Result[]>} */
export async function run() {
  const root = temporary('read');
  makeRepository(root);
  writeFileSync(join(root, 'plan.md'), plan());
  const runs = [];
  for (let round = 0; round < ROUNDS; round++)
    runs.push(await runProgram(['read', 'plan.md', '--json'], root));
  const last = runs.at(-1);
  /** @type {{ operations: unknown[] }} */
  const { operations } = JSON.parse(last?.stdout ?? '{ "operations": [] }');
  return [
    {
      name: `\`read\` of ${STEPS} steps on ${FILES} files`,
      figures: {
        median: ms(median(runs.map(({ milliseconds }) => milliseconds))),
        'peak memory': `${Math.round(median(runs.map(({ kilobytes }) => kilobytes)) / 1024)} MB`,
        operations: operations.length,
      },
      ok: operations.length === STEPS,
    },
  ];
}

/** @param {number} index */
function path(index) {
  return `src/old/area${index % 100}/part${index % 1000}/file_${index}.py`;
}

/** One commit with all files, of which every hundredth text is another. @param {string} root */
function makeRepository(root) {
  const lines = ['commit refs/heads/main', 'committer Bench <bench@example.org> 1700000000 +0000', 'data 0'];
  for (let index = 0; index < FILES; index++) {
    const text = `import os\n\nVALUE = ${index % 100}\n`;
    lines.push(`M 644 inline ${path(index)}`, `data ${text.length}`, text);
  }
  execFileSync('git', ['init', '-q', '-b', 'main', root], { env: ENVIRONMENT });
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: root,
    env: ENVIRONMENT,
    input: `${lines.join('\n')}\n`,
  });
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: root, env: ENVIRONMENT });
}

function plan() {
  const steps = Array.from({ length: STEPS }, (_, index) => {
    const from = path(index * (FILES / STEPS));
    return `${index + 1}. Move \`${from}\` → \`${from.replace('src/old/', 'src/new/')}\`\n`;
  });
  return `# A large reorganization\n\n## Phase 1: Move everything\n\n${steps.join('')}`;
}
