import type { Finding } from '../../findings/types.ts';
import type { Operation, Phase } from '../../plan/types.ts';
import { does } from '../correct/said.ts';
import { saidWords } from '../correct/words.ts';
import type { Read, Revised } from '../revise.ts';
import type { Refused, Verified } from './types.ts';

type File = NonNullable<Verified['files']>[number];

/**
 * Puts what a helper says beside what was read. Where both agree, `likely` becomes `sure`. What is sure already stays as it is; else the
 * helper's reading goes first and ours is offered beside it. Whatever only one of them says is `unclear`: a person decides.
 */
export function joined(
  reading: Read,
  verified: readonly Verified[],
  refused: readonly Refused[],
  command: string,
): Revised {
  const findings: Finding[] = refused.map(({ line, said, why }) => ({
    code: 'reader-refused',
    severity: 'note',
    line,
    message: `${command} reads line ${line} as \`${said}\`: not taken, ${why}.`,
  }));
  const differ = (operation: Operation, says: string): Finding => ({
    code: 'reader-disagrees',
    severity: 'warning',
    line: operation.line,
    step: operation.step,
    operation: operation.id,
    message: `${command} reads this otherwise: ${says}.`,
  });
  const said = verified.flatMap(({ line, files = [] }) => files.map(file => ({ line, file })));
  const byFile = Map.groupBy(said, ({ file }) => subject(file));
  const nothing = new Set(verified.flatMap(({ line, files }) => (files ? [] : [line])));
  const taken = new Set<File>();
  // A file that several phases move: an answer may be about one of them.
  const elsewhere = Map.groupBy(reading.operations, subject);
  const operations = reading.operations.flatMap((own): Operation[] => {
    const answers = byFile.get(subject(own)) ?? [];
    for (const { file } of answers) taken.add(file);
    const agreeing = answers.find(({ file }) => agrees(own, file));
    if (agreeing) return [confirmed(own, agreeing.line, command)];
    if (answers.some(({ file }) => (elsewhere.get(subject(own)) ?? []).some(one => agrees(one, file))))
      return [own];
    const [other] = answers;
    const says = other ? saidWords([other.file]) : nothing.has(own.line) ? 'it asks for nothing' : undefined;
    if (says === undefined) return [own];
    if (own.certainty === 'sure') {
      findings.push(differ(own, says));
      return [own];
    }
    if (!other) return [];
    findings.push(differ(own, says));
    return [replaced(own, other.file, other.line, command)];
  });
  const added = said.filter(({ file }) => !taken.has(file));
  const kept = new Set(operations.map(({ line }) => line));
  const dropped = reading.operations.filter(({ line }) => nothing.has(line) && !kept.has(line));
  return {
    plan: {
      ...reading.plan,
      notTaken: [
        ...reading.plan.notTaken,
        ...[...new Map(dropped.map(one => [one.line, one])).values()].map(({ line, step }) => ({
          line,
          text: textOf(reading, step),
          reason: `${command} says that it asks for nothing`,
        })),
      ],
    },
    operations: [
      ...operations,
      ...added.map(({ line, file }) => own(line, file, reading.plan.phases, command)),
    ],
    findings,
  };
}

const subject = ({ from, to }: File | Operation): string => from ?? `+${to ?? ''}`;

function agrees(own: Operation, file: File): boolean {
  return does(own.kind) === does(file.kind) && own.to === file.to;
}

function confirmed(own: Operation, line: number, command: string): Operation {
  const { hints: _, ...known } = own;
  return {
    ...(own.certainty === 'unclear' ? own : known),
    certainty: own.certainty === 'unclear' ? 'likely' : 'sure',
    evidence: [...own.evidence, { line, says: `${command} reads it so too` }],
  };
}

function replaced(own: Operation, { kind, to, survivor }: File, line: number, command: string): Operation {
  const { to: before, survivor: _, hints: __, ...rest } = own;
  const alternatives = [...new Set([...(own.alternatives ?? []), ...(before === undefined ? [] : [before])])];
  return {
    ...rest,
    kind,
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
    certainty: 'unclear',
    helper: true,
    evidence: [{ line, says: `${command} reads it so` }],
    against: [...own.against, ...own.evidence],
    ...(alternatives.length > 0 && { alternatives: alternatives.filter(path => path !== to) }),
  };
}

/** What only the helper says, as an operation that nobody takes unasked. */
function own(line: number, file: File, phases: readonly Phase[], command: string): Operation {
  const around = phases.findLast(phase => phase.line <= line) ?? phases[0];
  const step = around?.steps.findLast(one => one.line <= line)?.id ?? `L${line}`;
  return {
    ...file,
    id: `${step}:${file.from ?? file.to ?? ''}`,
    step,
    phase: around?.number ?? 1,
    line,
    lines: [line],
    certainty: 'unclear',
    helper: true,
    evidence: [{ line, says: `only ${command} reads it so` }],
    against: [],
  };
}

function textOf({ plan }: Read, step: string): string {
  return plan.phases.flatMap(phase => phase.steps).find(one => one.id === step)?.text ?? '';
}
