import { setFlagsFromString } from 'node:v8';
import { tooDeep } from './depth.ts';

/** Something ruff says about a Python text; `code` is `invalid-syntax` or the name of a rule. */
export interface Complaint {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

export interface Ruff {
  /** Syntax errors and undefined names (F821, F822). */
  check(text: string): readonly Complaint[];
}

interface Diagnostic {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number };
}

let loading: Promise<Ruff | undefined> | undefined;

/** Ruff, an optional dependency: undefined where it is not installed. */
export function loadRuff(): Promise<Ruff | undefined> {
  loading ??= load();
  return loading;
}

/**
 * V8's optimising compiler takes over 200 MB and most of the processor time for ruff's module, and gains nothing on the
 * few hundred texts of a session: what is compiled from here on stays as the baseline compiler made it.
 */
const BASELINE_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

async function load(): Promise<Ruff | undefined> {
  for (const flag of BASELINE_ONLY) setFlagsFromString(flag);
  const ruff = await import('@astral-sh/ruff-wasm-nodejs').catch(() => undefined);
  if (!ruff) return undefined;
  // The newest version, so that no new syntax counts as a mistake.
  const settings = { 'target-version': 'py314', lint: { select: ['F821', 'F822'] } };
  const workspace = new ruff.Workspace(settings, ruff.PositionEncoding.Utf16);
  return {
    // Its parser goes down with the text, and a module that ran out of stack answers nothing more.
    check: text =>
      ((tooDeep(text) ? [] : workspace.check(text)) as Diagnostic[]).map(
        ({ code, message, start_location }) => ({
          code: code ?? 'invalid-syntax',
          line: start_location.row,
          message,
        }),
      ),
  };
}
