import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planOf } from '../../src/after/scan/plan.ts';
import { scan } from '../../src/after/scan/scan.ts';
import type { Drift, Finding, Scan } from '../../src/after/scan/types.ts';
import { commitNamed } from '../../src/git/calls/rev-parse.ts';
import { openRepository } from '../../src/git/repository.ts';
import { commandLine, forPrograms, give, type Next } from '../answer/give.ts';
import { scanAnswer } from '../answers/scan.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { readSettings } from '../settings.ts';

export const command: Command = {
  help: `reorg-tui scan

Finds copies that have grown apart in the files of this commit, by their lines and their histories: which is the elder, what
was changed on one side only, and what making them one would cost. What saves most stands first. Generated files, data,
licences and lock files are left out. Touches nothing but the plan that it is told to write.

Options:
  --plan FILE     write a plan that makes them one: of equal copies the younger goes, others are merged onto the elder
  --since COMMIT  only what was copied or changed since then
  --most N        so many rows (default 30); --json has all
  --json          one JSON object: commit, files, compared, findings, pairs, ignored, next
  --brief         a few lines, the most important first, and the commands that make sense now

A row has an id that stays the same when files move. Rows that are no matter are named in .reorg-tui.yaml at the top of the
repository, with the reason:

  copies:
    1a2b3c4d: two dialects, kept apart on purpose

Examples:
  reorg-tui scan
  reorg-tui scan --plan copies.yaml && reorg-tui copies.yaml

Exit codes: 0 no copies, 1 there are some, 2 wrong usage.
`,

  async run(args, io) {
    const { plan, since, json, brief, most } = read(args);
    const repository = await openRepository(io.cwd, io.env);
    const { settings } = await readSettings(io);
    const commit = since === undefined ? undefined : await commitOf(repository.git, since);
    const found = await scan(repository, {
      ...(commit !== undefined && { since: commit }),
      ...(settings.copies && { ignore: settings.copies }),
    });
    if (plan !== undefined) {
      await writeFile(resolve(io.cwd, plan), planOf(found.findings, found.commit), { flag: 'wx' }).catch(
        error => {
          if (error.code !== 'EEXIST') throw error;
          throw new UsageError(`${plan} is there already. Name another file, or remove it first.`);
        },
      );
    }
    const next: Next =
      plan === undefined
        ? { args: ['scan', '--plan', 'copies.yaml', '--brief'], why: 'writes the plan that makes them one' }
        : { args: ['read', plan, '--brief'], why: 'says what that plan means here' };
    if (forPrograms({ json, brief }))
      give(scanAnswer(found, found.findings.length > 0 ? [next] : []), { json, brief }, io);
    else
      print(
        found,
        most,
        commandLine(plan === undefined ? ['scan', '--plan', 'copies.yaml'] : [plan], io),
        io,
      );
    return found.findings.length === 0 ? 0 : 1;
  },
};

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      plan: { type: 'string' },
      since: { type: 'string' },
      most: { type: 'string' },
      json: { type: 'boolean' },
      brief: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new UsageError('scan takes no operands, only options.');
  const most = Number(values.most ?? 30);
  if (!Number.isInteger(most) || most < 1) throw new UsageError('--most is a number of rows.');
  const { json = false, brief = false } = values;
  return { plan: values.plan, since: values.since, json, brief, most };
}

async function commitOf(
  git: Awaited<ReturnType<typeof openRepository>>['git'],
  name: string,
): Promise<string> {
  const id = await git.run(commitNamed(name));
  if (id === undefined) throw new UsageError(`\`${name}\` names no commit here.`);
  return id;
}

const DRIFT: Readonly<Record<Drift, string>> = {
  same: 'the same text',
  'layout-only': 'differ in imports and layout only',
  'elder-only': 'only the elder was changed since the copy',
  'younger-only': 'only the younger was changed since the copy',
  both: 'both were changed since the copy',
  alike: 'alike, and neither is known to come from the other',
};

function print(
  { findings, ignored, files, compared, commit }: Scan,
  most: number,
  next: string,
  io: Io,
): void {
  const say = (words: string) => io.out(`${printable(words)}\n`);
  for (const finding of findings.slice(0, most)) for (const line of linesOf(finding)) say(line);
  if (findings.length > most)
    say(`… and ${findings.length - most} more; --most ${findings.length} shows them`);
  for (const { finding, why } of ignored) say(`${finding.id}  left out: ${why}`);
  const lines = findings.reduce((sum, finding) => sum + finding.lines, 0);
  say(
    `${findings.length > 0 ? '\n' : ''}${commit.slice(0, 10)}: ${compared} of ${files} files compared, ${findings.length} rows, ${lines.toLocaleString('en')} lines stand twice`,
  );
  if (findings.length > 0) say(`Next: ${next}`);
}

function linesOf(finding: Finding): string[] {
  const { id, kind, elder, younger, drift, similarity, lines, importers, conflicts, pairs } = finding;
  const folder = kind === 'folders' ? '/' : '';
  const since = [
    ...(finding.elderCommits > 0 ? [`${finding.elderCommits} on the elder alone`] : []),
    ...(finding.youngerCommits > 0 ? [`${finding.youngerCommits} on the younger alone`] : []),
    ...(finding.bothCommits > 0 ? [`${finding.bothCommits} on both`] : []),
  ];
  const cost = [
    `${pairs.length} file${pairs.length === 1 ? '' : 's'}`,
    `${importers} importer${importers === 1 ? '' : 's'}`,
    ...(conflicts > 0 ? [`${conflicts} conflict${conflicts === 1 ? '' : 's'}`] : []),
  ];
  return [
    `${id}  ${elder}${folder}  (elder)`,
    `          ${younger}${folder}`,
    `          ${lines} lines twice, ${Math.floor(similarity * 100)} % alike; ${DRIFT[drift]}`,
    ...(since.length > 0 ? [`          commits since the copy: ${since.join(', ')}`] : []),
    `          costs ${cost.join(', ')}`,
  ];
}
