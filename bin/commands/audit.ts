import { parseArgs } from 'node:util';
import { audit } from '../../src/after/audit.ts';
import { folderOf } from '../../src/after/folders.ts';
import { guessRange } from '../../src/after/guess.ts';
import { readRange } from '../../src/after/range.ts';
import type { Audit, Pair } from '../../src/after/types.ts';
import { drifts, keptWords, leftBehind, lostWords, SURENESS } from '../../src/after/words.ts';
import { openRepository } from '../../src/git/repository.ts';
import { commandLine, forPrograms, give } from '../answer/give.ts';
import { auditAnswer } from '../answers/audit.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { tool } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui audit [A..B]

Says what a reorganization that is already made did to history: of every file that was added between A and B where it came
from, whether default \`git blame\` still finds it, why not, and how many lines lost their author by it. Names copies that
were left behind, and which of the two was changed since. Touches nothing. Without a range the last reorganization is
looked for, and which one is said.

On a terminal a screen opens on it: folders and files with the lines that they lost, where these came from, and what is to be
given back; it is committed from there.

Options:
  --all    no screen: a list, also of the files that lost nothing
  --json   one JSON object: from, to, files, pairs, folders, next
  --brief  a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui audit v1.4..main
  reorg-tui audit --json | jq '.files[] | select(.lost > 100) | .path'

Exit codes: 0 no line lost its author, 1 some did, 2 wrong usage.
`,

  async run(args, io) {
    const { words, all, json, brief } = read(args);
    if (io.interactive && !json && !brief && !all) {
      const { startAudit } = await import('../screen.ts');
      return startAudit(
        {
          directory: io.cwd,
          environment: io.env,
          tool: tool(),
          ...(words !== undefined && { range: words }),
        },
        io,
      );
    }
    const repository = await openRepository(io.cwd, io.env);
    const guess = words === undefined ? await guessRange(repository) : undefined;
    const range = guess?.range ?? (await readRange(repository, words ?? ''));
    const found = { ...(await audit(repository, range)), ...(guess && { guess: guess.why }) };
    if (forPrograms({ json, brief })) give(auditAnswer(found), { json, brief }, io);
    else print(found, all, io);
    return found.lost === 0 ? 0 : 1;
  },
};

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, brief: { type: 'boolean' }, all: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new UsageError('One range at a time: A..B.');
  const { all = false, json = false, brief = false } = values;
  return { words: positionals[0], all, json, brief };
}

function print(found: Audit, all: boolean, io: Io): void {
  const say = (words: string) => io.out(`${printable(words)}\n`);
  if (found.guess !== undefined) say(`No range was named; looked at ${found.guess}.`);
  say(`${found.from.slice(0, 10)}..${found.to.slice(0, 10)}: ${counted(found.commits, 'commit')}`);
  for (const folder of found.folders) {
    const own = found.files.filter(file => folderOf(file.path) === folder.path);
    const shown = own.filter(file => all || file.lost > 0);
    if (shown.length === 0) continue;
    const figures = `${folder.lost} of ${counted(folder.files, 'added file')} lost ${counted(folder.lines, 'line')}`;
    say(`\n${folder.path}/  ${folder.lines > 0 ? figures : 'nothing lost'}`);
    for (const file of shown) {
      say(
        `  ${String(file.lost).padStart(5)}  ${file.path.slice(folder.path === '.' ? 0 : folder.path.length + 1)}${file.lost > 0 ? '' : `  (${keptWords(file)})`}`,
      );
      for (const pair of file.pairs) for (const line of pairLines(pair)) say(`         ${line}`);
    }
  }
  for (const file of found.files)
    if (file.what === 'submodule' && !all) say(`\n${file.path}: ${keptWords(file)}`);
  const pairs = found.files.flatMap(file => file.pairs);
  const lost = found.files.filter(file => file.lost > 0).length;
  const sure = pairs.filter(pair => pair.sureness === 'sure').length;
  say(
    found.lost === 0
      ? `\n${counted(found.files.length, 'added file')}; no line lost its author.`
      : `\n${lost} of ${counted(found.files.length, 'added file')} lost the authors of ${counted(found.lost, 'line')}; of ${counted(pairs.length, 'pair')} ${sure} are sure.`,
  );
  const range = `${found.from.slice(0, 12)}..${found.to.slice(0, 12)}`;
  const next = commandLine(['reweave', range, '--on-top', '--rehearse'], io);
  if (found.lost > 0) say(`They can be given back without rewriting anything: ${next}`);
}

function pairLines(pair: Pair): string[] {
  const { source, sureness, evidence, via, path } = pair;
  const moved = via === path ? '' : ` (then ${via})`;
  return [
    `from ${source}${moved}: ${lostWords(pair)}`,
    `${SURENESS[sureness]}: ${evidence.join('; ')}`,
    ...(pair.copyLeft ? [`${drifts(pair) ? '!' : '·'} ${leftBehind(pair)}`] : []),
  ];
}

const counted = (number: number, word: string): string =>
  `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
