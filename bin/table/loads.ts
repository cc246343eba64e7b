import type { Command } from '../command.ts';

/** Loads a command's own file, and nothing before it is asked for. */
export type Load = () => Promise<{ readonly command: Command }>;

/** Every command, in the order in which help lists them. All that the program needs to start. */
export const LOADS: Readonly<Record<string, Load>> = {
  session: () => import('../commands/session.ts'),
  read: () => import('../commands/read.ts'),
  copies: () => import('../commands/copies.ts'),
  rehearse: () => import('../commands/rehearse.ts'),
  decide: () => import('../commands/decide.ts'),
  undo: () => import('../commands/undo.ts'),
  replay: () => import('../commands/replay.ts'),
  decisions: () => import('../commands/decisions.ts'),
  check: () => import('../commands/check.ts'),
  report: () => import('../commands/report.ts'),
  audit: () => import('../commands/audit.ts'),
  reweave: () => import('../commands/reweave.ts'),
  scan: () => import('../commands/scan.ts'),
  demo: () => import('../commands/demo.ts'),
  keys: () => import('../commands/keys.ts'),
  skill: () => import('../commands/skill.ts'),
  schema: () => import('../commands/schema.ts'),
  completions: () => import('../commands/completions.ts'),
};
