import type { Choice } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';

/** What one operation does to the files, once it is decided. */
export type Outcome =
  /** `missing`: because a file is not there. */
  | { readonly kind: 'nothing'; readonly why: string; readonly missing?: true }
  /** Brings these files to `to`, as one. `facade`: a facade is left here. `stays`: the source stays too. */
  | {
      readonly kind: 'bring';
      readonly to: string;
      readonly from: string;
      readonly facade?: string;
      readonly stays?: boolean;
    }
  /** Who still uses the facade at `from` is pointed on to `to`. */
  | { readonly kind: 'redirect'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'create'; readonly path: string }
  /** Writes facades at these places, as they were before the plan, for what moved away from them. */
  | { readonly kind: 'facades'; readonly under: string }
  /** Leaves a facade at this place, from which the module moved in an earlier phase. */
  | { readonly kind: 'leave'; readonly path: string; readonly to: string }
  /** Brings documents up to date with everything that has moved so far. */
  | { readonly kind: 'documents' }
  /** Removes what is left in a directory, but for these files. */
  | { readonly kind: 'remove-rest'; readonly directory: string; readonly but: readonly string[] }
  | { readonly kind: 'write'; readonly path: string; readonly text: string };

export interface OutcomeFacts {
  /** Whether a path is a file before the phase. */
  readonly has: (path: string) => boolean;
  /** The operation's source as it is called now: an earlier phase may have moved it. */
  readonly from: string | undefined;
  /** Whether the source is a facade already. */
  readonly isFacade: boolean;
  /** Files that stay where they are, whatever becomes of their folder. */
  readonly staying?: ReadonlySet<string>;
}

/** What an operation does with this choice. */
export function outcome(
  operation: Operation,
  choice: Choice,
  { has, from, isFacade, staying = new Set() }: OutcomeFacts,
): Outcome {
  if (choice.kind === 'skip') return { kind: 'nothing', why: 'skipped' };
  const elsewhere = destinationOf(choice);
  const to = elsewhere ?? operation.to;
  switch (operation.kind) {
    case 'move':
    case 'merge':
    case 'copy':
      return bring(from, to, has, operation.kind === 'copy' ? { stays: true } : {});
    case 'delete': {
      if (!from || !has(from)) return gone(from);
      if (elsewhere !== undefined) return bring(from, elsewhere, has, {});
      const { survivor } = operation;
      return survivor && has(survivor) ? bring(from, survivor, has, {}) : { kind: 'remove', path: from };
    }
    case 'facade': {
      const planned = operation.at ?? operation.from;
      if (isFacade && from && to && has(from) && has(to)) return { kind: 'redirect', from, to };
      if (isFacade) return { kind: 'nothing', why: 'it is a facade already' };
      if (choice.kind === 'edit' && (from ?? to))
        return { kind: 'write', path: from ?? to ?? '', text: choice.text };
      const under = [planned, to].find(path => path?.endsWith('/'));
      if (under !== undefined) return { kind: 'facades', under };
      if (planned && from && from !== planned && has(from))
        return { kind: 'leave', path: planned, to: to && has(to) ? to : from };
      if (from && to && has(from)) return bring(from, to, has, { facade: from });
      return { kind: 'nothing', why: 'its imports are rewritten with each phase' };
    }
    case 'create':
      if (choice.kind === 'edit' && to) return { kind: 'write', path: to, text: choice.text };
      return to && !has(to) ? { kind: 'create', path: to } : { kind: 'nothing', why: 'it is there already' };
    case 'rewrite':
      return { kind: 'documents' };
    case 'remove-directory':
      return from ? removeRest(`${from.replace(/\/+$/, '')}/`, staying) : gone(from);
    case 'manual':
      return choice.kind === 'edit' && (to ?? from)
        ? { kind: 'write', path: to ?? from ?? '', text: choice.text }
        : { kind: 'nothing', why: 'done by hand' };
  }
}

/** The destination that a choice names, where it names one. */
export function destinationOf(choice: Choice | undefined): string | undefined {
  return choice && 'to' in choice ? choice.to : undefined;
}

function removeRest(directory: string, staying: ReadonlySet<string>): Outcome {
  return { kind: 'remove-rest', directory, but: [...staying].filter(path => path.startsWith(directory)) };
}

function bring(
  from: string | undefined,
  to: string | undefined,
  has: (path: string) => boolean,
  more: { facade?: string; stays?: boolean },
): Outcome {
  if (!from || !has(from)) return gone(from);
  if (!to || to === from) return { kind: 'nothing', why: 'it is there already' };
  return { kind: 'bring', from, to, ...more };
}

function gone(path: string | undefined): Outcome {
  return { kind: 'nothing', why: path ? `${path} is not there` : 'it names no file', missing: true };
}
