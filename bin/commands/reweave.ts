import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { branchesOn } from '../../src/after/branches.ts';
import { EXPLAINED } from '../../src/after/drawings.ts';
import { guessRange } from '../../src/after/guess.ts';
import { land, landAsRequests, takeBack } from '../../src/after/land.ts';
import { type Range, readRange } from '../../src/after/range.ts';
import { AfterRecord } from '../../src/after/record.ts';
import type { Rewoven, Way } from '../../src/after/reweave.ts';
import { build, type Opened, open, sorted } from '../../src/after/session.ts';
import { list } from '../../src/after/sides.ts';
import type { Pair } from '../../src/after/types.ts';
import { WHY } from '../../src/after/words.ts';
import { identity } from '../../src/git/calls/var.ts';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { forPrograms, give, type Next } from '../answer/give.ts';
import { reweaveAnswer } from '../answers/reweave.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { tool } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui reweave [A..B]

Gives back the history that a reorganization between A and B lost, with the same files at the end. Every line of the files
concerned is blamed before and after: each must be with the author that it was with, or with the one that the audit found.

Ways:
  --on-top             new commits after the last one; nothing is rewritten, and pushing needs no force (default)
  --recipe a|b|c       how: a a merge whose first parent is the side (default), b the main line stays the first parent and one
                       commit lacks the files, c no commit lacks a file and the later commits appear twice
  --requests           two branches for two requests, where only requests reach the main line (recipe b)
  --rewrite            make the commits of a branch anew that nobody else has; a ref keeps the old tip

Options:
  --auto               take the pairs that are sure, name the rest
  --rehearse           build and measure, touch nothing
  --take PATH          also give back what this file lost (as often as needed); recorded
  --leave PATH         leave this file as it is; recorded
  --why TEXT           the reason for what --take and --leave decide
  --undo               let the branch stand where it stood before
  --drop-signatures    with --rewrite and recipe c: go on although commits made anew lose their signatures
  --published          with --rewrite: go on although other branches or tags hold the commits
  --record FILE        keep the record of decisions there
  --json               one JSON object: message, before, after, commits, files, authors, refused, left, next
  --brief              a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui reweave v1.4..main --rehearse
  reorg-tui reweave v1.4..main --auto
  reorg-tui reweave main..topic --rewrite --auto --take src/tide.py --why "seen it done"

Exit codes: 0 done, 1 it cannot be, 2 wrong usage, 3 pairs are left that a person must decide.
`,

  async run(args, io) {
    const options = read(args);
    const repository = await openRepository(io.cwd, io.env);
    const range = options.words === undefined ? undefined : await readRange(repository, options.words);
    if (options.undo) return undo(repository, range, options, io);
    const { auto, rehearse, take, leave } = options;
    if (!auto && !rehearse && take.length + leave.length === 0) {
      if (!io.interactive)
        throw new UsageError(
          'Say --auto to take what is sure, or --rehearse to look only; the screen needs a terminal.',
        );
      return onScreen(options, io);
    }
    const found = range ?? (await guessRange(repository)).range;
    const keep = !options.rehearse;
    const file = options.record === undefined ? undefined : resolve(io.cwd, options.record);
    const record = { tool: tool(), keep, ...(file !== undefined && { file }) };
    const opened = await open(repository, found, record);
    await decide(opened, options);
    return carryOut(opened, options, io);
  },
};

type Options = ReturnType<typeof read>;

/** The audit on a terminal, with the way that was asked for. */
async function onScreen(options: Options, io: Io): Promise<ExitCode> {
  const { startAudit } = await import('../screen.ts');
  const { words: range, record, way, requests, dropSignatures, published } = options;
  return startAudit(
    {
      directory: io.cwd,
      environment: io.env,
      tool: tool(),
      chosen: { way, requests },
      dropSignatures,
      published,
      ...(range !== undefined && { range }),
      ...(record !== undefined && { record }),
    },
    io,
  );
}

function read(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parse(args, flag);
  const { recipe } = values;
  if (recipe !== undefined && recipe !== 'a' && recipe !== 'b' && recipe !== 'c')
    throw new UsageError(`--recipe is \`a\`, \`b\` or \`c\`, not \`${recipe}\`.`);
  if (positionals.length > 1) throw new UsageError('One range at a time: A..B.');
  if (values.rewrite && (values['on-top'] || recipe !== undefined || values.requests))
    throw new UsageError(
      '--rewrite makes the commits anew; --on-top, --recipe and --requests are for what stays.',
    );
  if (values.requests && recipe !== undefined && recipe !== 'b')
    throw new UsageError('Two requests need recipe b.');
  const way: Way = values.rewrite ? 'rewrite' : (recipe ?? (values.requests ? 'b' : 'a'));
  return {
    words: positionals[0],
    way,
    requests: values.requests === true,
    auto: values.auto === true,
    rehearse: values.rehearse === true,
    undo: values.undo === true,
    json: values.json === true,
    brief: values.brief === true,
    take: values.take ?? [],
    leave: values.leave ?? [],
    why: values.why,
    record: values.record,
    dropSignatures: values['drop-signatures'] === true,
    published: values.published === true,
  };
}

function parse(args: readonly string[], flag: { readonly type: 'boolean' }) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'on-top': flag,
      rewrite: flag,
      requests: flag,
      auto: flag,
      rehearse: flag,
      undo: flag,
      json: flag,
      brief: flag,
      'drop-signatures': flag,
      published: flag,
      recipe: { type: 'string' },
      record: { type: 'string' },
      why: { type: 'string' },
      take: { type: 'string', multiple: true },
      leave: { type: 'string', multiple: true },
    },
  });
}

/** Records what the command line decides. @throws {UsageError} where it names a file without a pair */
async function decide({ pairs, record, repository }: Opened, { take, leave, why }: Options): Promise<void> {
  const { who } = await repository.git.run(identity('AUTHOR'));
  for (const [path, taken] of [
    ...take.map(path => [path, true] as const),
    ...leave.map(path => [path, false] as const),
  ]) {
    const own = pairs.filter(pair => pair.path === path || pair.id === path);
    if (own.length === 0) throw new UsageError(`${path} lost nothing in this range.`);
    for (const pair of own) await record.decide(pair, taken, who, why);
  }
}

async function carryOut(opened: Opened, options: Options, io: Io): Promise<ExitCode> {
  const { auto, rehearse, requests } = options;
  const quiet = forPrograms(options);
  const { taken, open: undecided } = sorted(opened, auto || rehearse);
  const say = (words: string) => quiet || io.out(`${printable(words)}\n`);
  if (taken.length === 0) {
    say(opened.pairs.length === 0 ? 'No line lost its author in this range.' : 'No pair is decided or sure.');
    for (const pair of undecided) say(leftLine(pair));
    const ended = { left: undecided, branches: [], message: 'Nothing was made.' };
    if (quiet) give(reweaveAnswer(ended, nextOf(opened, undecided, options)), options, io);
    return undecided.length === 0 ? 0 : 3;
  }
  const rewoven = await build(opened, taken, options);
  explain(rewoven, say);
  const branches = await branchesOn(opened.repository, new Set(taken.map(pair => pair.path)));
  for (const { branch, files } of branches)
    say(
      `! ${branch} changes ${list(files)}: merge it before, or rebase it after. Merged after, it may bring the old blame of what it changes back.`,
    );
  const message = rehearse
    ? 'Rehearsed only: nothing was touched.'
    : requests
      ? await landAsRequests(opened.repository, rewoven)
      : await land(opened.repository, rewoven, opened.record);
  for (const { path, why } of rewoven.refused) say(`✗ ${path}: left as it is, ${why}`);
  for (const pair of undecided) say(leftLine(pair));
  say(message);
  const ended = { rewoven, branches, left: undecided, message };
  if (quiet) give(reweaveAnswer(ended, nextOf(opened, undecided, options)), options, io);
  return undecided.length + rewoven.refused.length === 0 ? 0 : 3;
}

/** What can be done now: what was only rehearsed is made, what nobody but a person can tell is decided, what was made is told. */
function nextOf(
  { words }: Opened,
  undecided: readonly Pair[],
  { rehearse, way, requests }: Options,
): readonly Next[] {
  const manner = [
    ...(way === 'rewrite' ? ['--rewrite'] : ['--on-top', '--recipe', way]),
    ...(requests ? ['--requests'] : []),
  ];
  const paths = [...new Set(undecided.map(({ path }) => path))];
  return [
    ...(rehearse
      ? [{ args: ['reweave', words, ...manner, '--auto', '--brief'], why: 'gives back what is sure' }]
      : [{ args: ['report', '--audit', words, '--markdown'], why: 'the account of it, for a request' }]),
    ...paths.flatMap(path =>
      (['--take', '--leave'] as const).map(choice => ({
        args: ['reweave', words, ...manner, '--auto', choice, path, '--brief'],
        why: choice === '--take' ? 'if its lines came from there; add --why' : 'if they did not',
      })),
    ),
  ];
}

function explain({ way, commits, proof, pairs, before, after }: Rewoven, say: (words: string) => void): void {
  const { words, drawing } = EXPLAINED[way];
  say(words);
  for (const row of drawing) say(`    ${row}`);
  const files = new Set(pairs.map(pair => pair.path)).size;
  say(
    `\n${files} files, ${proof.lines.toLocaleString('en')} lines: ${proof.back.toLocaleString('en')} given back, ${proof.same.toLocaleString('en')} as they were, ${proof.otherwise} changed otherwise, ${proof.tool} blamed on this tool`,
  );
  for (const { author, lines } of proof.authors.slice(0, 8))
    say(`    ${String(lines).padStart(6)}  ${author}`);
  if (proof.authors.length > 8) say(`            and ${proof.authors.length - 8} more`);
  say(
    `${commits.length} new commits, ${before.slice(0, 10)} → ${after.slice(0, 10)}; the files are the same`,
  );
}

const leftLine = ({ path, source, sureness, evidence, why }: Pair): string =>
  `? ${path}: from ${source}? ${WHY[why]}; ${sureness}: ${evidence.join('; ')}`;

async function undo(
  repository: Repository,
  range: Range | undefined,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const { record: file } = options;
  const named = { tool: tool(), keep: true, ...(file !== undefined && { file: resolve(io.cwd, file) }) };
  const record = range ? await AfterRecord.open(repository, range, named) : await AfterRecord.at(repository);
  if (!record) {
    io.out('Nothing was given back that the branch stands at.\n');
    return 1;
  }
  const { ok, message } = await takeBack(repository, record);
  io.out(`${printable(message)}\n`);
  return ok ? 0 : 1;
}
