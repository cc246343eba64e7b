// @ts-check
// Draws the pictures of the documentation: the built program in a real terminal, its screen as SVG. With --check it
// writes nothing and fails where the program draws another screen today.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDemo } from '../src/demo/make.ts';
import { PROGRAM, temporary } from './bench/program.mjs';
import { SCENES } from './screenshots/scenes.mjs';
import { Screen } from './terminal/screen.mjs';
import { screenSvg } from './terminal/svg.mjs';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const SIZE = { columns: 112, rows: 34 };
/** Milliseconds of rest after which a picture is taken: the colours of a text come some time after its words. */
const COLOURED = 2_000;
/** When the pictures are taken, for ages on them and for commits: a while after the demonstration's last commit. */
const NOW = '2025-07-01T09:00:00Z';

/** Loaded before the program: its clock starts at NOW, whatever the real one says. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  const ahead = Real.parse('${NOW}') - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
`)}`;

/** Commits are made by the demonstration's own identity, and colours do not depend on this machine. */
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: NOW,
  GIT_COMMITTER_DATE: NOW,
  NO_COLOR: undefined,
  FORCE_COLOR: '3',
};

/** The program with this clock. @param {readonly string[]} args */
const program = args => ['--import', CLOCK, PROGRAM, ...args];

/**
 * @param {import('./screenshots/scenes.mjs').Scene} scene
 * @returns {Promise<string>}
 */
async function picture({ title, before, done = false, story }) {
  const demo = await makeDemo(join(temporary('pictures'), 'tidewatch'), done ? 'done' : 'plan');
  if (before) {
    const args = program([demo.plan, ...before]);
    const { status } = spawnSync(process.execPath, args, { cwd: demo.root, env, stdio: 'ignore' });
    // 3: the rest is left for a person, who is about to come.
    if (status !== 0 && status !== 3) throw new Error(`${before.join(' ')} ended with exit code ${status}`);
  }
  const screen = new Screen(program([done ? 'audit' : demo.plan]), {
    ...SIZE,
    cwd: demo.root,
    env,
    quiet: COLOURED,
  });
  try {
    for (const { keys, until } of story) {
      if (keys) screen.press(keys);
      await screen.until(until);
    }
    return screenSvg(screen.terminal, title);
  } finally {
    await screen.stop();
  }
}

const wanted = process.argv.slice(2).filter(word => !word.startsWith('-'));
const check = process.argv.includes('--check');
await mkdir(FOLDER, { recursive: true });
for (const scene of SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const file = join(FOLDER, `${scene.name}.svg`);
  const now = await picture(scene);
  if (!check) await writeFile(file, now);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== now) {
    console.error(
      `${scene.name}: the program draws another screen. Run \`npm run screenshots\` and look at it.`,
    );
    process.exitCode = 1;
  }
}
