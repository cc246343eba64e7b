import { sentence } from '../src/findings/operation.ts';
import type { Finding, Reading } from '../src/findings/types.ts';
import type { Certainty, Correction, Operation, Severity, Step } from '../src/plan/types.ts';
import { printable } from './figures.ts';
import { wrap } from './wrap.ts';

const MARKS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: '·' };
/** Most operations of one step that are listed one by one. */
const MOST = 40;

/**
 * A reading for people: phases, steps with their operations and findings, what was not understood, what was counted.
 * @param width columns of the terminal; without it no line is broken.
 */
export function printReading(reading: Reading, width?: number): string {
  const { plan, operations, findings } = reading;
  const lines: string[] = [plan.title || plan.path, ''];
  for (const phase of plan.phases) {
    lines.push(`Phase ${phase.number}  ${phase.title}`);
    for (const step of phase.steps) {
      const own = operations.filter(
        operation => operation.step === step.id && operation.phase === phase.number,
      );
      lines.push(`  ${step.id}  ${step.text}  (line ${step.line})`);
      for (const operation of own.slice(0, MOST))
        lines.push(`       ${sentence(operation)}${doubt(operation)}`, ...about(operation, findings));
      if (own.length > MOST) lines.push(`       … and ${own.length - MOST} more`);
      for (const finding of findings)
        if (finding.step === step.id && finding.operation === undefined)
          lines.push(`       ${marked(finding)}`);
      lines.push(...leftIn(step, reading));
    }
    lines.push('');
  }
  const steps = new Set(plan.phases.flatMap(phase => phase.steps.map(step => step.id)));
  const ids = new Set(operations.map(operation => operation.id));
  const apart = findings.filter(
    ({ operation, step }) =>
      (operation === undefined || !ids.has(operation)) && (step === undefined || !steps.has(step)),
  );
  if (apart.length > 0)
    lines.push(
      'Besides',
      ...apart.map(
        finding => `  ${marked(finding)}${finding.line === undefined ? '' : `  (line ${finding.line})`}`,
      ),
      '',
    );
  if (plan.unread.length > 0)
    lines.push(
      'Not understood',
      ...plan.unread.map(({ line, until, text }) => `  ${linesOf(line, until)}  ${text}`),
      '',
    );
  if (plan.notTaken.length > 0)
    lines.push(
      'Not taken',
      ...plan.notTaken.map(
        ({ line, until, text, reason }) => `  ${linesOf(line, until)}  ${text}  (${reason})`,
      ),
      '',
    );
  lines.push(summary(reading));
  const shown = lines.map(printable);
  if (width === undefined) return `${shown.join('\n')}\n`;
  const paths = spacedPaths(reading);
  return `${shown.flatMap(line => wrap(line, width, paths)).join('\n')}\n`;
}

const linesOf = (line: number, until = line): string =>
  until === line ? `line ${line}` : `lines ${line}–${until}`;

/** What is left in folders that a step removes, with what is proposed. */
function leftIn({ id, phase }: Step, { left }: Reading): string[] {
  return (left?.operations ?? [])
    .filter(one => one.step === id && one.phase === phase)
    .flatMap(one => [
      `       ${sentence(one)}${doubt(one)}`,
      ...(left?.findings ?? [])
        .filter(({ operation }) => operation === one.id)
        .map(({ message, correction }) => `         ? ${message}${instead(correction)}`),
    ]);
}

function instead(correction: Correction | undefined): string {
  if (correction?.kind === 'skip') return ' It is proposed to leave it there.';
  return correction?.kind === 'retarget' ? ` It is proposed to move it to ${correction.to}.` : '';
}

/** What a person should know before accepting it: how sure the reading is, and what speaks against it. */
function doubt({ certainty, against, hints = [] }: Operation): string {
  if (certainty === 'sure') return '';
  return `  [${[certainty, [...against.map(({ says }) => says), ...hints].join('; ')].filter(Boolean).join(': ')}]`;
}

/** Paths with spaces, the longest first. */
function spacedPaths({ operations, findings }: Reading): string[] {
  const all = [
    ...operations.flatMap(({ from, at, to, survivor, alternatives = [] }) => [
      from,
      at,
      to,
      survivor,
      ...alternatives,
    ]),
    ...findings.flatMap(({ path, evidence = [] }) => [path, ...evidence]),
  ];
  const spaced = all.flatMap(path => (path?.includes(' ') ? [printable(path)] : []));
  return [...new Set(spaced)].sort((a, b) => b.length - a.length);
}

function about(operation: Operation, findings: readonly Finding[]): string[] {
  return findings
    .filter(finding => finding.operation === operation.id)
    .map(finding => `         ${marked(finding)}`);
}

function marked({ severity, message, code }: Finding): string {
  return `${MARKS[severity]} ${message} [${code}]`;
}

function summary({ plan, operations, findings }: Reading): string {
  const number = (severity: Severity): number =>
    findings.filter(finding => finding.severity === severity).length;
  const counted = [
    plural(plan.phases.length, 'phase'),
    `${plural(operations.length, 'operation')} (${certainties(operations)})`,
    plural(number('error'), 'error'),
    plural(number('warning'), 'warning'),
    plural(number('note'), 'note'),
    plan.unread.length === 0
      ? 'every line understood'
      : `${plural(plan.unread.length, 'line')} not understood`,
  ];
  return counted.join(', ');
}

function certainties(operations: readonly Operation[]): string {
  const count = (certainty: Certainty): number =>
    operations.filter(operation => operation.certainty === certainty).length;
  return `${count('sure')} sure, ${count('likely')} likely, ${count('unclear')} unclear`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
