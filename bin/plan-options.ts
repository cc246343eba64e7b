import { parseArgs } from 'node:util';
import type { Style } from '../src/phase/types.ts';
import type { FacadeStyle } from '../src/references/facade/types.ts';
import type { About } from './answers/about.ts';
import { type Io, UsageError } from './command.ts';
import { version } from './version.ts';

/** What every command that works on a plan and a record understands. */
export interface PlanOptions {
  readonly operands: readonly string[];
  readonly auto: boolean;
  readonly json: boolean;
  /** A few lines for a program that reads words. */
  readonly brief: boolean;
  /** A command that must pass at every main-line commit. */
  readonly checkCommand?: string;
  /** Of `replay`: commit nothing, only compare. */
  readonly compare: boolean;
  readonly landing: boolean;
  readonly ledger: boolean;
  /** As asked for on the command line. */
  readonly style?: Style;
  readonly record?: string;
  /** A list of decisions: a file, or `-`. */
  readonly from?: string;
  /** Why something is decided. */
  readonly why?: string;
  /** Where a run without a screen ends. */
  readonly stopAfter?: 'read' | 'rehearse';
  /** One step, as `decide` names it. */
  readonly step?: string;
  readonly merged: boolean;
  /** A command that reads the plan as well. */
  readonly readerCommand?: string;
  readonly plan?: string;
  readonly dir?: string;
  readonly prepare: boolean;
  readonly done: boolean;
  readonly removeAfter?: string;
  readonly facadeStyle?: FacadeStyle;
}

/** Options by the names that commands ask for them with; `flag` where the same word means something else in another command. */
const OPTIONS = {
  auto: { type: 'boolean' },
  json: { type: 'boolean' },
  brief: { type: 'boolean' },
  check: { type: 'string' },
  'check-with': { type: 'string' },
  compare: { type: 'boolean', flag: 'check' },
  landing: { type: 'boolean' },
  ledger: { type: 'boolean' },
  style: { type: 'string' },
  record: { type: 'string' },
  from: { type: 'string' },
  why: { type: 'string' },
  reader: { type: 'string' },
  'stop-after': { type: 'string' },
  step: { type: 'string' },
  merged: { type: 'boolean' },
  plan: { type: 'string' },
  dir: { type: 'string' },
  prepare: { type: 'boolean' },
  done: { type: 'boolean' },
  'remove-after': { type: 'string' },
  facades: { type: 'string' },
} as const;

/** @param allowed names of the options that this command has. @throws {UsageError} */
export function readPlanOptions(
  args: readonly string[],
  allowed: readonly (keyof typeof OPTIONS)[],
): PlanOptions {
  const options = Object.fromEntries(
    allowed.map(name => {
      const option = OPTIONS[name];
      return ['flag' in option ? option.flag : name, { type: option.type }];
    }),
  );
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  const operands: readonly string[] = parsed.positionals;
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const { style } = values;
  if (style !== undefined && style !== 'weave' && style !== 'linear')
    throw new UsageError(`--style is \`weave\` or \`linear\`, not \`${style}\`.`);
  const { facades } = values;
  if (facades !== undefined && facades !== 'forwarding' && facades !== 'plain')
    throw new UsageError(`--facades is \`forwarding\` or \`plain\`, not \`${facades}\`.`);
  const stopAfter = values['stop-after'];
  if (stopAfter !== undefined && stopAfter !== 'read' && stopAfter !== 'rehearse')
    throw new UsageError(`--stop-after is \`read\` or \`rehearse\`, not \`${stopAfter}\`.`);
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const checkCommand = text('check') ?? text('check-with');
  const [record, plan, dir, removeAfter] = [text('record'), text('plan'), text('dir'), text('remove-after')];
  const [why, readerCommand, step, from] = [text('why'), text('reader'), text('step'), text('from')];
  return {
    operands,
    auto: values.auto === true,
    json: values.json === true,
    brief: values.brief === true,
    compare: values.check === true,
    landing: values.landing === true,
    ledger: values.ledger === true,
    prepare: values.prepare === true,
    done: values.done === true,
    ...(style !== undefined && { style }),
    ...(checkCommand !== undefined && { checkCommand }),
    ...(record !== undefined && { record }),
    merged: values.merged === true,
    ...(stopAfter !== undefined && { stopAfter }),
    ...(step !== undefined && { step }),
    ...(from !== undefined && { from }),
    ...(why !== undefined && { why }),
    ...(readerCommand !== undefined && { readerCommand }),
    ...(plan !== undefined && { plan }),
    ...(dir !== undefined && { dir }),
    ...(removeAfter !== undefined && { removeAfter }),
    ...(facades !== undefined && { facadeStyle: facades }),
  };
}

/** The name and version that records are signed with. */
export function tool(): string {
  return `reorg-tui ${version()}`;
}

/** The one plan among the operands. @throws {UsageError} */
export function onlyPlan(operands: readonly string[], io: Io): string {
  const [plan, ...more] = operands;
  if (plan === undefined)
    throw new UsageError(`Name the plan, a Markdown file, or try \`reorg-tui demo\`. (In ${io.cwd}.)`);
  if (more.length > 0) throw new UsageError(`One plan at a time, not also \`${more.join(' ')}\`.`);
  return plan;
}

/** How the plan was named, for the commands that an answer names. */
export function aboutOf(plan: string, { record }: Pick<PlanOptions, 'record'>): About {
  return { plan, ...(record !== undefined && { record }) };
}
