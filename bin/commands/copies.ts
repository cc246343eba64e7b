import {
  type ComparedClass,
  type ComparedCopies,
  type ComparedPair,
  comparedCopies,
} from '../../src/session/compared.ts';
import { conflictedText } from '../../src/session/conflicted-text.ts';
import type { Engine } from '../../src/session/engine.ts';
import { chosenFor, named } from '../../src/session/spoken.ts';
import { forPrograms, give } from '../answer/give.ts';
import { copiesAnswer } from '../answers/copies.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { percent, printable } from '../figures.ts';
import { openPlan } from '../open-plan.ts';
import { aboutOf, onlyPlan, readPlanOptions } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui copies PLAN

Says of every two copies that the plan makes one how they grew apart: which is the elder, the text that both come from,
the commits on each side since, what differs and how much of that only moving causes, and the conflicts that are left.
Names copies that define something twice, and copies that do not parse. Touches nothing.

Options:
  --record FILE   take decisions from this record
  --step STEP     only the copies of this step, as \`decide\` names it
  --merged        with --step: both as one text, with conflict markers where nobody has decided; what is settled in a file
                  is told with \`decide PLAN STEP merge FILE\`
  --json          one JSON object: pairs, lost, doubled, broken, committed, next
  --brief         a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui copies docs/plan.md
  reorg-tui copies docs/plan.md --json | jq '.pairs[] | select(.conflicts > 0) | .to'

Exit codes: 0 no conflict is left, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['json', 'brief', 'record', 'step', 'merged']);
    const plan = onlyPlan(options.operands, io);
    if (options.merged && options.step === undefined)
      throw new UsageError('--merged needs a step: --step STEP.');
    const engine = await openPlan(plan, options, io, {
      change: false,
    });
    const own = options.step === undefined ? undefined : stepsOf(options.step, engine);
    if (options.merged) {
      for (const operation of own ?? []) io.out(await conflictedText(engine, operation));
      return 0;
    }
    const all = await comparedCopies(engine);
    const copies = own ? { ...all, pairs: all.pairs.filter(pair => own.includes(pair.operation)) } : all;
    if (forPrograms(options)) give(copiesAnswer(copies, aboutOf(plan, options)), options, io);
    else print(copies, io);
    return copies.pairs.every(({ conflicts }) => conflicts === 0) ? 0 : 3;
  },
};

/** The operations that a name means. @throws {SessionError} where it means none */
const stepsOf = (name: string, { reading }: Engine): readonly string[] =>
  chosenFor(named(name, reading), reading).map(({ id }) => id);

const CLASS: Readonly<Record<ComparedClass, string>> = {
  identical: 'identical',
  'imports-only': 'imports only',
  'formatting-only': 'layout only',
  'comments-only': 'comments only',
  'elder-only': 'only the elder changed',
  'younger-only': 'only the younger changed',
  'both-clean': 'both changed, in different places',
  conflicting: 'both changed the same places',
  unrelated: 'no text in common',
};

function print({ pairs, committed, lineageSeconds }: ComparedCopies, io: Io): void {
  for (const pair of pairs) for (const line of linesOf(pair)) io.out(`${printable(line)}\n`);
  if (committed.length > 0) io.out(`Phase ${committed.join(', ')}: committed, the copies are one by now.\n`);
  if (pairs.length === 0) {
    io.out('No step that is left makes two copies one.\n');
    return;
  }
  const classes = Object.entries(CLASS).flatMap(([name, words]) => {
    const own = pairs.filter(one => one.class === name).length;
    return own > 0 ? [`${own} ${words}`] : [];
  });
  const sum = (of: (pair: ComparedPair) => number): number => pairs.reduce((all, pair) => all + of(pair), 0);
  const conflicts = sum(pair => pair.conflicts);
  const differing = differ(
    sum(pair => pair.differing),
    sum(pair => pair.mechanical),
  );
  const left = conflicts === 0 ? 'no conflict' : counted(conflicts, 'conflict');
  io.out(`\n${counted(pairs.length, 'pair')}: ${classes.join(', ')}\n`);
  io.out(`${differing}; ${left} left; lineage read in ${lineageSeconds.toFixed(2)} s\n`);
}

function linesOf(pair: ComparedPair): string[] {
  const { step, elder, younger, elderCommits, youngerCommits, differing, mechanical, conflicts } = pair;
  const facts = [
    CLASS[pair.class],
    baseWords(pair),
    `commits since then ${elderCommits} and ${youngerCommits}`,
    ...(differing > 0 ? [differ(differing, mechanical)] : []),
    ...(conflicts > 0 ? [`${counted(conflicts, 'conflict')} left`] : []),
  ];
  return [
    `${step}  ${elder}  (elder)`,
    `     ${younger}`,
    `     ${facts.join('; ')}`,
    ...pair.doubled.map(({ path, names }) => `     ! ${path} defines twice: ${names.join(', ')}`),
    ...pair.broken.map(({ path, line, message }) => `     ! ${path}:${line} does not parse: ${message}`),
  ];
}

function differ(lines: number, mechanical: number): string {
  return `${counted(lines, 'line')} ${lines === 1 ? 'differs' : 'differ'}, ${mechanical} only by moving`;
}

function baseWords({ base }: ComparedPair): string {
  switch (base.kind) {
    case 'exact':
      return 'base exact';
    case 'similar':
      return `base ${percent(Math.round(base.similarity * 10_000), 10_000)} like the copy`;
    case 'by-hand':
      return 'base chosen by hand';
    case 'none':
      return 'no base';
  }
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
