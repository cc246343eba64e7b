import type { PhaseStatus, Review } from '../../src/session/types.ts';
import { cameFrom } from '../../store/overview.ts';
import type { Thing } from '../view/thing.ts';

/** Where a problem of a phase leads: to the step that it is about or comes from, else to the change of the file, at the line. */
export function problemThing(
  { stops = [], files }: Review,
  phase: PhaseStatus | undefined,
  at: number,
): Thing | undefined {
  const stop = stops[at];
  if (!stop) return undefined;
  const { kind, file, line, what } = stop;
  if (kind === 'step') {
    const items = phase?.items.filter(({ operation }) => operation.line === line) ?? [];
    const meant = items.find(({ operation }) => what.startsWith(`${operation.step} `)) ?? items[0];
    return meant && { step: meant.operation.id };
  }
  if (file === undefined) return undefined;
  const place = { path: file, ...(line !== undefined && { line }) };
  const source = cameFrom(phase?.items ?? [], stop);
  if (source) return { place, step: source.operation.id };
  return files.some(({ path }) => path === file) ? { place, change: file } : { place };
}
