import { setFlagsFromString } from 'node:v8';

/** A Python text to be judged. */
export interface Order {
  readonly id: number;
  readonly text: string;
}

/** Something ruff says about a Python text; `code` is `invalid-syntax` or the name of a rule. */
export interface Complaint {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** Without complaints where ruff is not installed. */
export interface Answer {
  readonly id: number;
  readonly complaints?: readonly Complaint[];
}

interface Diagnostic {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number };
}

/**
 * V8's optimising compiler takes over 200 MB and most of the processor time for ruff's module, and gains nothing on the
 * few hundred texts of a session: the module stays as the baseline compiler made it.
 */
const BASELINE_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Syntax errors and undefined names (F821, F822) of a text; undefined where ruff is not installed. */
async function load(): Promise<((text: string) => readonly Complaint[]) | undefined> {
  for (const flag of BASELINE_ONLY) setFlagsFromString(flag);
  const ruff = await import('@astral-sh/ruff-wasm-nodejs').catch(() => undefined);
  if (!ruff) return undefined;
  // The newest version, so that no new syntax counts as a mistake.
  const settings = { 'target-version': 'py314', lint: { select: ['F821', 'F822'] } };
  const workspace = new ruff.Workspace(settings, ruff.PositionEncoding.Utf16);
  return text =>
    (workspace.check(text) as Diagnostic[]).map(({ code, message, start_location }) => ({
      code: code ?? 'invalid-syntax',
      line: start_location.row,
      message,
    }));
}

if (process.send) {
  const loading = load();
  process.on('disconnect', () => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('message', async ({ id, text }: Order) => {
    const complaints = (await loading)?.(text);
    process.send?.({ id, ...(complaints && { complaints }) } satisfies Answer);
  });
}
