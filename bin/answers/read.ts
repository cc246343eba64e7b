import { sentence } from '../../src/findings/operation.ts';
import type { Reading } from '../../src/findings/types.ts';
import type { Operation } from '../../src/plan/types.ts';
import { count } from '../../src/report/words.ts';
import type { Planned } from '../../src/revise/whole.ts';
import type { Item } from '../../src/session/types.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';
import type { Answer, Next } from '../answer/give.ts';
import { flag, shape, text, texts, whole } from '../answer/shape.ts';
import { type About, onPlan } from './about.ts';
import { openInReading } from './asked.ts';
import { type Open, questionList } from './questions.ts';
import { FINDING, findingRecord, LEFT, leftRecord, OPERATION, operationRecord } from './records.ts';

const LINE = {
  line: whole('From 1.'),
  'until?': whole('Its last line, where it goes over several.'),
  text: text(),
};

/** What `read` answers. */
export const READ = shape(
  'What a plan says on the files of a repository',
  { title: text(), path: text('Of the plan.') },
  {
    phases: { number: whole(), title: text(), line: whole(), steps: texts('Their names.') },
    operations: OPERATION,
    findings: FINDING,
    unread: LINE,
    notTaken: {
      ...LINE,
      reason: text(),
      'settled?': flag('Nothing is left to a person: the document says why, or other lines deal with it.'),
    },
    context: { line: whole(), text: text(), why: text('Why it is no instruction.') },
    left: {
      operation: text('Its name for `decide`.'),
      file: text('What no step names, in a folder that a step removes.'),
      step: text(),
      phase: whole(),
      line: whole('Of the plan.'),
      choice: texts('What is proposed, in words for `decide`.'),
      why: text(),
    },
    unfinished: LEFT,
  },
);

export function readAnswer(
  reading: Reading,
  unfinished: readonly Unfinished[],
  about: About,
  planned: Omit<Planned, 'reading'>,
): Answer<typeof READ> {
  const { plan, operations, findings } = reading;
  const open = openInReading(reading, planned.paths);
  return {
    all: {
      title: plan.title,
      path: plan.path,
      phases: plan.phases.map(({ number, title, line, steps }) => ({
        number,
        title,
        line,
        steps: steps.map(({ id }) => id),
      })),
      operations: operations.map(operationRecord),
      findings: findings.map(findingRecord),
      unread: plan.unread,
      notTaken: plan.notTaken,
      context: plan.context,
      left: (reading.left?.operations ?? []).map(one => leftFile(one, reading)),
      unfinished: unfinished.map(leftRecord),
    },
    facts: [summary(reading, unfinished), ...factsOf(reading, open, unfinished)],
    next: next({ reading, ...planned }, { items: open, left: unfinished }, about),
  };
}

/** A file that no step names, as `decide` is asked about it. */
function leftFile({ id, from = '', step, phase, line, evidence, survivor }: Operation, { left }: Reading) {
  const finding = left?.findings.find(({ operation }) => operation === id);
  const { correction } = finding ?? {};
  const kept = survivor === undefined ? '' : `its text stands in ${survivor}, too`;
  return {
    operation: id,
    file: from,
    step,
    phase,
    line,
    choice: correction?.kind === 'retarget' ? ['to', correction.to] : [correction ? 'skip' : 'accept'],
    why: finding?.message ?? evidence[0]?.says ?? kept,
  };
}

function summary({ plan, operations, findings }: Reading, unfinished: readonly Unfinished[]): string {
  const of = (certainty: string) => operations.filter(one => one.certainty === certainty).length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const lines = unfinished.filter(({ kind }) => kind === 'line');
  const told = lines.filter(isTold).length;
  const sure = `${of('sure')} sure, ${of('likely')} likely, ${of('unclear')} unclear`;
  return `${plan.path}: ${count(plan.phases.length, 'phase')}, ${count(operations.length, 'operation')} (${sure}), ${count(errors, 'error')}, ${count(lines.length - told, 'line')} not understood${told > 0 ? `, ${told} taken for context` : ''}`;
}

/** What may be wrong, then what is plain, a line for each step; what is asked stands in the list. */
function factsOf(reading: Reading, open: readonly Item[], unfinished: readonly Unfinished[]): string[] {
  const { operations, findings } = reading;
  const said = new Set(unfinished.map(({ why }) => why));
  const ids = new Set(operations.map(({ id }) => id));
  const severe = (severity: string) =>
    findings.filter(one => one.severity === severity && !said.has(one.message));
  const where = ({ step, line }: { step?: string; line?: number }) =>
    step ?? (line === undefined ? '' : `:${line}`);
  const asked = new Set(open.map(({ operation }) => operation.id));
  const sure = operations.filter(
    ({ id, kind, from }) => !asked.has(id) && (kind !== 'rewrite' || from !== undefined),
  );
  const plain = Map.groupBy(sure, ({ step, kind }) => `${step} ${kind}`);
  return [
    ...severe('error')
      .filter(one => !ids.has(one.operation ?? ''))
      .map(one => `✗ ${where(one)} ${one.message}`),
    ...severe('warning').map(one => `! ${where(one)} ${one.message}`),
    ...[...plain.values()].map(
      ([first, ...more]) =>
        `· ${first!.step} ${sentence(first!)}${more.length > 0 ? `, and ${more.length} more` : ''}`,
    ),
    ...severe('note').map(one => `· ${where(one)} ${one.message}`),
  ];
}

/** Lines that name files and that were taken for no instruction. */
const isTold = ({ kind, why }: Unfinished): boolean => kind === 'line' && why !== 'not understood';

function next(planned: Planned, open: Open, about: About): Next[] {
  const { plan } = planned.reading;
  const lines = open.left.filter(
    ({ kind, line, file }) => kind === 'line' && line !== undefined && file === plan.path,
  );
  const told = lines.filter(isTold);
  return [
    ...questionList(open, planned, about),
    {
      args: onPlan(about, undefined, '--auto', '--brief'),
      why: 'commits the phases in which everything is sure, names the rest with what can be chosen',
    },
    { args: onPlan(about, 'rehearse', '--brief'), why: 'builds and measures all commits, touches nothing' },
    ...(told.length > 1 ? [nothingAt(told, about)] : []),
    ...lines
      .filter(one => told.length < 2 || !isTold(one))
      .map(({ line, what }) => ({
        args: onPlan(about, 'decide', `:${line}`, 'nothing', '--brief'),
        why: `if “${what.slice(0, 60)}” asks for nothing; else: read 'move A -> B'`,
      })),
  ];
}

/** One answer for all lines that were taken for no instruction. */
const nothingAt = (told: readonly Unfinished[], about: About): Next => ({
  args: onPlan(about, 'decide', told.map(({ line }) => `:${line}`).join(','), 'nothing', '--brief'),
  why: `if these ${told.length} lines tell, and ask for nothing, as they were taken`,
});
