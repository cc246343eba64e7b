import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ignoredFiles, untrackedFiles } from '../../src/git/calls/ls-files.ts';
import { commitNamed } from '../../src/git/calls/rev-parse.ts';
import { openRepository, type Repository } from '../../src/git/repository.ts';
import { readTree } from '../../src/git/tree.ts';
import { decodePlan } from '../../src/plan/decode.ts';
import { readPlan } from '../../src/plan/read.ts';
import { writeYaml } from '../../src/plan/yaml/write.ts';
import type { Planned } from '../../src/revise/whole.ts';
import { recordedCorrections } from '../../src/session/recorded.ts';
import { rereading } from '../../src/session/reread.ts';
import { forPrograms, give } from '../answer/give.ts';
import { readAnswer } from '../answers/read.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { aboutOf } from '../plan-options.ts';
import { printReading } from '../print-reading.ts';
import { readerOf } from '../reader.ts';
import { portsOf } from '../reading.ts';

export const command: Command = {
  help: `reorg-tui read PLAN [--json | --brief | --yaml] [--at COMMIT] [--reader COMMAND]

Says what a plan means on the files of this repository: its phases, the operations of each step, every
disagreement between the two, and the lines that were not understood. Touches nothing.

Options:
  --json       one JSON object: phases, operations (with certainty, evidence, against, hints), findings, unread, notTaken, context, next
  --brief      a few lines, the most important first, and the commands that make sense now
  --yaml       the plan as understood, in a form that is read back to the same operations
  --at COMMIT  read it against the files of that commit; default: HEAD
  --reader COMMAND  a command of yours that reads the plan as well: what both read alike is sure
  --record FILE     take corrections from this record; default: the plan's own

Examples:
  reorg-tui read docs/plan.md
  reorg-tui read plan.md --json | jq '.findings[] | select(.severity == "error")'
  reorg-tui read plan.md --yaml > plan.yaml

Exit codes: 0 understood, 1 something is wrong (errors among the findings, lines not understood), 2 wrong usage.
`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        brief: { type: 'boolean' },
        yaml: { type: 'boolean' },
        at: { type: 'string' },
        reader: { type: 'string' },
        record: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [plan, ...more] = positionals;
    if (plan === undefined || more.length > 0) throw new UsageError('read needs one plan: read PLAN');
    const { at = 'HEAD', reader, record, json = false, brief = false, yaml = false } = values;
    if (yaml && (json || brief)) throw new UsageError('read prints --json, --brief or --yaml, not both.');
    const manner = {
      at,
      ...(reader && { readerCommand: reader }),
      ...(record && { record: resolve(io.cwd, record) }),
    };
    const { reading, lines, paths } = await read(plan, manner, io);
    const { ofReading } = await import('../../src/session/unfinished.ts');
    const unfinished = ofReading(reading);
    if (forPrograms({ json, brief }))
      give(
        readAnswer(reading, unfinished, aboutOf(plan, record === undefined ? {} : { record }), {
          lines,
          paths,
        }),
        { json, brief },
        io,
      );
    else io.out(yaml ? writeYaml(reading) : printReading(reading, io.columns));
    const wrong = unfinished.length > 0 || reading.findings.some(({ severity }) => severity === 'error');
    return wrong ? 1 : 0;
  },
};

interface Manner {
  readonly at: string;
  readonly readerCommand?: string;
  readonly record?: string;
}

async function read(plan: string, { at, readerCommand, record }: Manner, io: Io): Promise<Planned> {
  const file = resolve(io.cwd, plan);
  const text = decodePlan(await readFile(file), file);
  // git looks for the repository while the document is read.
  const [repository, draft] = await Promise.all([
    openRepository(io.cwd, io.env),
    setImmediate().then(() => readPlan(text, plan)),
  ]);
  const commit = at === 'HEAD' ? repository.head : await repository.git.run(commitNamed(at));
  if (commit === undefined) throw new UsageError(`\`${at}\` names no commit here.`);
  const [tree, besides] = await Promise.all([readTree(repository.git, commit), untracked(repository)]);
  const reread = rereading({
    draft,
    text,
    tree,
    ...(await readerOf({ ...(readerCommand && { readerCommand }) }, io)),
    ports: { ...portsOf(tree), untracked: besides },
  });
  const reading = await reread(await recordedCorrections(repository, file, text, record));
  return { reading, lines: text.split(/\r?\n/), paths: [...tree.entries.keys()] };
}

/** Files of the work tree that no commit has; ignored ones are named by their folder where all of it is. */
async function untracked({ git }: Repository): Promise<Map<string, 'untracked' | 'ignored'>> {
  const [others, ignored] = await Promise.all([git.run(untrackedFiles()), git.run(ignoredFiles())]);
  return new Map([
    ...others.map(path => [path, 'untracked'] as const),
    ...ignored.map(path => [path, 'ignored'] as const),
  ]);
}
