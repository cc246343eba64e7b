// @ts-check
// Writes the files that are made from tables in the program. With --check it writes nothing and fails where one is
// not current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../bin/commands.ts';
import { COMPLETIONS } from '../bin/completions/index.ts';
import { manPage } from '../bin/man.ts';
import { settingsSchema } from '../bin/settings.ts';
import { skillPage } from '../bin/skill.ts';
import { TABLE } from '../components/keys/table.ts';
import { errorsPage } from './errors-page.mjs';
import { gitCallsPage } from './git-calls.mjs';
import { keysPage } from './keys-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every generated file: its path from the root, and its text as it should be.
 * @returns {Promise<Map<string, string>>}
 */
export async function generated() {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return new Map([
    ['bin/completions/reorg-tui.bash', COMPLETIONS.bash(COMMANDS)],
    ['bin/completions/_reorg-tui', COMPLETIONS.zsh(COMMANDS)],
    ['bin/completions/reorg-tui.fish', COMPLETIONS.fish(COMMANDS)],
    ['docs/errors.md', errorsPage()],
    ['docs/git-calls.md', await gitCallsPage()],
    ['docs/keys.md', keysPage(TABLE)],
    ['docs/skill.md', skillPage()],
    ['docs/reorg-tui.1', manPage(version, COMMANDS)],
    ['schema/settings.schema.json', settingsSchema()],
  ]);
}

/** Paths of generated files that are missing or not current. */
export async function stale() {
  const paths = [];
  for (const [path, text] of await generated()) {
    const now = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
    if (now !== text) paths.push(path);
  }
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const old = await stale();
  if (!process.argv.includes('--check')) {
    for (const [path, text] of await generated()) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true });
      await writeFile(join(ROOT, path), text);
    }
  } else if (old.length > 0) {
    console.error(`Not current: ${old.join(', ')}\nRun \`npm run generate\` and commit what it writes.`);
    process.exitCode = 1;
  }
}
