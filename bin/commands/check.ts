import { parseArgs } from 'node:util';
import { RULES } from '../../src/session/annotation.ts';
import { stillAsked } from '../../src/session/answered.ts';
import { branchCheck, holds } from '../../src/session/branch-check.ts';
import { linesReadDifferently } from '../../src/session/contradicting.ts';
import { handOver } from '../../src/session/hand-over.ts';
import { lostDecisions, type ReplayedPhase, replay } from '../../src/session/replay.ts';
import { joined, type Unfinished } from '../../src/session/unfinished.ts';
import { forPrograms, give, type Next } from '../answer/give.ts';
import { onPlan } from '../answers/about.ts';
import { annotationLine, type Checked, checkAnswer, verdict } from '../answers/check.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { isRecord, recordOf } from '../record-of.ts';
import { startReplay } from '../replaying.ts';
import { closing } from '../signals.ts';
import { version } from '../version.ts';

export const command: Command = {
  help: `reorg-tui check PLAN|RECORD

For pipelines and reviewers. Touches nothing, and answers three questions about this branch: is it what was decided, does
anything still name an old path, and are facades due? The record has to be here: keep it in the repository (\`--record FILE\`
of the session), since the git directory of a pipeline's clone has none.

Options:
  --format text|sarif|github|gitlab   lines (default), SARIF 2.1.0, workflow commands of GitHub, or a code quality report of GitLab
  --today DATE       the day on which facades are due or not (default: today)
  --release VERSION  the version that is to be released: facades are due that should go in it or before
  --plan FILE        the plan, where it does not lie where the record says
  --record FILE      of a plan: the record that the session was told to keep
  --json             one JSON object: holds, errors, warnings, notes, annotations, next
  --brief            a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui check decisions.jsonl
  reorg-tui check decisions.jsonl --format sarif > reorganization.sarif
  reorg-tui check docs/plan.md --release 2.0

Exit codes: 0 all is well, 1 the answer is no: the branch differs, something names what is not there, or a facade is due,
2 wrong usage, 3 a person is needed: something is not decided, or was decided differently by several people.
`,

  async run(args, io) {
    const options = read(args);
    const { name, record: given, format } = options;
    const { file, entries } = await recordOf(name, given, io);
    const plan = options.plan ?? (isRecord(name) ? undefined : name);
    const { engine, record } = await startReplay(entries, { compare: true, ...(plan && { plan }) }, io);
    return closing(engine, io, async () => {
      const phases: ReplayedPhase[] = [];
      const { entries: here } = await handOver(engine, entries);
      for await (const phase of replay(engine, here, true, text => io.err(printable(text)))) {
        phases.push(phase);
        io.err(`phase ${phase.phase}: ${printable(phase.message)}\n`);
      }
      const run = phases.flatMap((phase): readonly Unfinished[] => phase.left);
      const apart = [...(await lostDecisions(engine, here)), ...linesReadDifferently(record)];
      const asked = await stillAsked(record, engine.opened.trees, engine.opened.repository.head);
      const left = joined(run, [...apart, ...engine.unfinished(), ...asked]);
      const annotations = await branchCheck(engine, phases, left, options.now);
      const checked = { record: file, holds: await holds(engine), annotations };
      const about = { plan: name, ...(given !== undefined && { record: given }) };
      if (forPrograms(options)) give(checkAnswer(checked, nextOf(checked, about)), options, io);
      else await print(checked, format, record.head.plan.path, io);
      return codeOf(checked);
    });
  },
};

const FORMATS = ['text', 'sarif', 'github', 'gitlab'] as const;
type Format = (typeof FORMATS)[number];

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      today: { type: 'string' },
      release: { type: 'string' },
      plan: { type: 'string' },
      record: { type: 'string' },
      json: { type: 'boolean' },
      brief: { type: 'boolean' },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new UsageError('check needs one plan or record: check PLAN|RECORD');
  const { format = 'text', release, plan, record, json = false, brief = false } = values;
  if (!isFormat(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not \`${format}\`.`);
  if (format !== 'text' && (json || brief))
    throw new UsageError('check prints --format, --json or --brief, not two of them.');
  const { today = new Date().toISOString().slice(0, 10) } = values;
  if (!/^\d{4}-\d\d-\d\d$/.test(today))
    throw new UsageError(`--today is a day, as 2026-03-01, not \`${today}\`.`);
  return {
    name,
    format,
    plan,
    record,
    json,
    brief,
    now: { today, ...(release !== undefined && { release }) },
  };
}

const isFormat = (word: string): word is Format => FORMATS.some(each => each === word);

async function print(checked: Checked, format: Format, plan: string, io: Io): Promise<void> {
  const { annotations } = checked;
  switch (format) {
    case 'text':
      io.out(`${verdict(checked)}.\n`);
      for (const one of annotations) io.out(`  ${printable(annotationLine(one))}\n`);
      return;
    case 'sarif': {
      const { sarif } = await import('../../src/report/forge/sarif.ts');
      io.out(sarif(annotations, { name: 'reorg-tui', version: version(), rules: RULES }, plan));
      return;
    }
    case 'github': {
      const { github } = await import('../../src/report/forge/github.ts');
      io.out(github(annotations));
      return;
    }
    case 'gitlab': {
      const { gitlab } = await import('../../src/report/forge/gitlab.ts');
      io.out(gitlab(annotations, plan));
    }
  }
}

function codeOf({ annotations, holds }: Checked): ExitCode {
  const has = (...rules: string[]) => annotations.some(({ rule }) => rules.includes(rule));
  if (has('decided-differently')) return 3;
  if (annotations.some(({ level }) => level === 'error')) return 1;
  if (has('needs-a-person')) return 3;
  return holds ? 0 : 1;
}

function nextOf(
  { annotations }: Checked,
  about: { readonly plan: string; readonly record?: string },
): Next[] {
  const apart = annotations.some(({ rule }) => rule === 'decided-differently');
  return [
    ...(apart
      ? [
          {
            args: onPlan(about, 'decisions', '--contradictions', '--brief'),
            why: 'says who decided what, and why',
          },
        ]
      : []),
    ...(isRecord(about.plan)
      ? []
      : [
          {
            args: onPlan(about, 'report', '--markdown', '--out', 'description.md'),
            why: 'writes the description of the request, with how the branch may land',
          },
        ]),
  ];
}
