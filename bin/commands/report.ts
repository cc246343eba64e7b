import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { placeWords } from '../../src/decisions/place.ts';
import { commitsSince } from '../../src/git/calls/log.ts';
import type { Git } from '../../src/git/run.ts';
import { collectReport } from '../../src/report/collect.ts';
import type { ReportCommit, ReportData } from '../../src/report/types.ts';
import { saidWords } from '../../src/revise/correct/words.ts';
import { contradictionWords } from '../../src/session/contradicting.ts';
import type { Engine } from '../../src/session/engine.ts';
import { startSession } from '../../src/session/start.ts';
import type { PhaseStatus } from '../../src/session/types.ts';
import { give } from '../answer/give.ts';
import { auditReportAnswer, reportAnswer } from '../answers/report.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { onlyPlan, tool } from '../plan-options.ts';
import { rewriterOf } from '../reader.ts';
import { styleOf } from '../style.ts';

export const command: Command = {
  help: `reorg-tui report PLAN, reorg-tui report --audit [A..B]

Makes one page, a file of its own that needs no network: the plan with what became of each step, every pair of copies
side by side, the decisions with who and why, the commits, what blame says before and after, and how the branch may land.

With --audit it is about what was reorganized before instead: what it lost, why, and what gives it back, as it would be or as it
was committed.

Options:
  --audit          about the range A..B, or the last reorganization, instead of a plan
  --out FILE       write there; default: to standard output
  --markdown       the description of a pull request instead of a page
  --phase N        only this phase, for a request of its own
  --json           one JSON object instead: phases, steps, commits, proof, landing, places, findings, leftovers, next
  --brief          a few lines instead, the most important first; with --out beside the page or description in FILE
  --record FILE    the record that the session was told to keep

Examples:
  reorg-tui report docs/plan.md --out report.html
  reorg-tui report docs/plan.md --markdown > description.md
  reorg-tui report docs/plan.md --markdown --phase 2 > second-request.md
  reorg-tui report --audit v1.4..main --out history.html

Exit codes: 0 done, 1 it cannot be, 2 wrong usage.
`,

  run: (args, io) => runReport(args, io),
};

/** Told how many parts of how many are gathered. */
type Tell = (done: number, of: number) => void;

export async function runReport(args: readonly string[], io: Io, tell: Tell = () => {}): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      audit: { type: 'boolean' },
      out: { type: 'string' },
      markdown: { type: 'boolean' },
      json: { type: 'boolean' },
      brief: { type: 'boolean' },
      phase: { type: 'string' },
      record: { type: 'string' },
    },
    allowPositionals: true,
  });
  const form = values.markdown ? 'markdown' : values.json ? 'json' : values.brief ? 'brief' : 'page';
  const written = values.audit
    ? await ofAudit(positionals, values.record, io)
    : ofPlan(ofPhase(await collect(onlyPlan(positionals, io), values.record, io, tell), values.phase));
  if (values.out === undefined) {
    io.out(await written(form));
    return 0;
  }
  // The file is the report; with --brief what it says is printed as well.
  await writeFile(resolve(io.cwd, values.out), await written(form === 'brief' ? 'page' : form));
  if (values.brief) io.out(await written('brief'));
  return 0;
}

type Form = 'page' | 'markdown' | 'json' | 'brief';
/** A report in any of its forms. */
type Written = (form: Form) => Promise<string>;

/** An answer for a program, as text. */
function given(answer: Parameters<typeof give>[0], form: Form): string {
  let text = '';
  const out = (words: string) => {
    text += words;
  };
  give(answer, { json: form === 'json', brief: form === 'brief' }, { out });
  return text;
}

/** A report of one phase only. @throws {UsageError} where there is none of that number */
function ofPhase(data: ReportData, number: string | undefined): ReportData {
  if (number === undefined) return data;
  const phases = data.phases.filter(({ status }) => String(status.number) === number);
  if (phases.length === 0)
    throw new UsageError(
      `The plan has no phase ${number}; it has ${data.phases.map(({ status }) => status.number).join(', ')}.`,
    );
  return { ...data, phases, only: Number(number) };
}

/** The report of a range that was reorganized before. */
async function ofAudit(
  [range, ...more]: readonly string[],
  record: string | undefined,
  io: Io,
): Promise<Written> {
  if (more.length > 0) throw new UsageError('One range at a time: A..B.');
  const { collectAfter } = await import('../../src/after/collect.ts');
  const data = await collectAfter(
    {
      directory: io.cwd,
      environment: io.env,
      tool: tool(),
      ...(range !== undefined && { range }),
      ...(record !== undefined && { record }),
    },
    new Date(),
  );
  return async form => {
    if (form === 'json' || form === 'brief') return given(auditReportAnswer(data), form);
    if (form === 'markdown') return (await import('../../src/report/markdown/after.ts')).afterMarkdown(data);
    return (await import('../../src/report/page/after.ts')).afterPage(data);
  };
}

const ofPlan =
  (data: ReportData): Written =>
  async form => {
    if (form === 'json' || form === 'brief') return given(reportAnswer(data), form);
    if (form === 'markdown') return (await import('../../src/report/markdown/index.ts')).reportMarkdown(data);
    return (await import('../../src/report/page/index.ts')).reportPage(data);
  };

/** Parts before the phases: both openings, and looking at all phases. */
const OPENING = 3;

/** Opens the plan twice: as it stands now, and in memory as it stood when the record began. */
async function collect(plan: string, record: string | undefined, io: Io, tell: Tell): Promise<ReportData> {
  const options = {
    directory: io.cwd,
    plan,
    environment: io.env,
    tool: tool(),
    change: false,
    style: await styleOf({}, io),
    ...(await rewriterOf(io)),
    ...(record !== undefined && { record }),
  } as const;
  const present = await startSession(options);
  // Opening the plan again, and looking at every phase as it is now, come before the phases are told.
  const of = present.overview().phases.length + OPENING;
  tell(1, of);
  const { head, decisions, committed, corrections, dismissals, contradictions } = present.opened.record;
  const past = await startSession({ ...options, memory: true, head: head.base });
  await past.adoptCorrections(corrections);
  tell(2, of);
  await present.prepare();
  tell(OPENING, of);
  return collectReport(present, {
    made: new Date().toISOString(),
    tool: tool(),
    name: basename(present.opened.repository.root),
    planPath: present.opened.planName,
    past,
    corrections: corrections.map(({ at, says, who, when, why }) => ({
      text: at.text,
      means: saidWords(says),
      who: who.replace(/ <.*>$/, ''),
      when,
      ...(why !== undefined && { why }),
    })),
    dismissals: dismissals.map(({ about, why, who, when }) => ({
      where: placeWords(about),
      what: about.what,
      who: who.replace(/ <.*>$/, ''),
      when,
      why,
    })),
    contradictions: contradictions.map(
      one => `${one.operation ?? one.text ?? ''}: ${contradictionWords(one)}`,
    ),
    files: async () => ({
      before: await pathsAt(past, head.base),
      after: await pathsAt(past, past.head),
    }),
    decisions,
    committed: committed.map(({ phase }) => phase),
    told: phases => tell(OPENING + phases, of),
    commits: status =>
      realCommits(
        present.opened.repository.git,
        committed.find(({ phase }) => phase === status.number)!.parent,
        status,
      ),
  });
}

/** Paths of all files of a commit. */
const pathsAt = async ({ opened }: Engine, commit: string): Promise<string[]> => [
  ...(await opened.trees.at(commit)).entries.keys(),
];

/** What a phase put on the branch, sides included, oldest first. */
async function realCommits(git: Git, parent: string, { commits }: PhaseStatus): Promise<ReportCommit[]> {
  const made = await git.run(commitsSince(parent, commits.at(-1) ?? parent));
  return made.map(one => ({ ...one, role: roleOf(one.id, one.subject, commits) }));
}

/** Main-line commits say in their subjects what they are when they are not the move. */
function roleOf(id: string, subject: string, main: readonly string[]): ReportCommit['role'] {
  if (!main.includes(id)) return 'side';
  const named = /\((gather|edit|facades)\)$/.exec(subject)?.[1];
  return named === 'facades' ? 'facade' : ((named as 'gather' | 'edit' | undefined) ?? 'move');
}
