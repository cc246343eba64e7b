import type { Choice } from '../decisions/types.ts';
import type { Combined } from './combine.ts';
import type { Outcome } from './outcome.ts';
import { count } from './words.ts';

/** What becomes of the text of a file where it arrives. */
export type FateOfText =
  /** Nothing stood there. */
  | { readonly is: 'alone' }
  /** What stands there says the same already, or more: `but` how it differs all the same. */
  | { readonly is: 'there'; readonly but?: string }
  /** Its changes join what stands there. */
  | { readonly is: 'joins'; readonly lines: number }
  /** Both were changed, and both changes stay. */
  | { readonly is: 'merged' }
  /** A person chose difference by difference. */
  | { readonly is: 'chosen' }
  /** One text is kept whole: what only `loses` holds goes. */
  | { readonly is: 'kept'; readonly path: string; readonly loses: string }
  /** A person wrote it. */
  | { readonly is: 'written' }
  /** So many conflicts are not decided. */
  | { readonly is: 'open'; readonly open: number };

/** Where the file of a step really goes, and what becomes of its lines: as decided, or else as proposed. */
export type Fate =
  | { readonly kind: 'stays'; readonly why: string }
  | {
      readonly kind: 'goes';
      readonly from: string;
      readonly to: string;
      readonly text: FateOfText;
      readonly facade?: string;
      readonly copy?: true;
    }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'written'; readonly path: string }
  /** It is about many files, or about none that can be named. */
  | { readonly kind: 'many'; readonly what: string };

/** What fate depends on: a step as it was looked at. */
export interface Fated {
  readonly outcome: Outcome;
  readonly combined?: Pick<
    Combined,
    'left' | 'right' | 'classification' | 'differing' | 'changed' | 'open' | 'refused' | 'text'
  >;
  readonly unmergeable?: { readonly left: string; readonly right: string };
}

/** @param choice as decided, else as proposed; undefined where there is neither: as if the plan were followed */
export function fateOf({ outcome, combined, unmergeable }: Fated, choice: Choice | undefined): Fate {
  if (choice?.kind === 'skip') return { kind: 'stays', why: 'skipped' };
  switch (outcome.kind) {
    case 'bring':
      return {
        kind: 'goes',
        from: outcome.from,
        to: outcome.to,
        text: textOf(combined, unmergeable, choice),
        ...(outcome.facade !== undefined && { facade: outcome.facade }),
        ...(outcome.stays && { copy: true }),
      };
    case 'remove':
      return { kind: 'removed', path: outcome.path };
    case 'create':
    case 'write':
      return { kind: 'written', path: outcome.path };
    case 'leave':
      return { kind: 'many', what: `leaves a facade at ${outcome.path}` };
    case 'redirect':
      return { kind: 'many', what: `points everybody on from ${outcome.from} to ${outcome.to}` };
    case 'facades':
      return { kind: 'many', what: `leaves facades under ${outcome.under}` };
    case 'documents':
      return { kind: 'many', what: 'brings documents up to date' };
    case 'remove-rest':
      return {
        kind: 'many',
        what: `removes what is left of ${outcome.directory}${outcome.but.length > 0 ? `, but for ${count(outcome.but.length, 'file')}` : ''}`,
      };
    case 'nothing':
      return { kind: 'stays', why: outcome.why };
  }
}

function textOf(
  combined: Fated['combined'],
  unmergeable: Fated['unmergeable'],
  choice: Choice | undefined,
): FateOfText {
  const pair = combined ?? unmergeable;
  if (choice?.kind === 'edit') return { is: 'written' };
  if (!pair) return { is: 'alone' };
  if (choice?.kind === 'keep') {
    const loses = choice.path === pair.left ? pair.right : pair.left;
    const same = combined && SAME.has(combined.classification);
    return same ? there(combined) : { is: 'kept', path: choice.path, loses };
  }
  if (!combined) return { is: 'open', open: 1 };
  const open = combined.text === undefined ? combined.open + combined.refused.length : 0;
  if (open > 0) return { is: 'open', open };
  if (choice?.kind === 'hunks' && choice.hunks.length + (choice.patches?.length ?? 0) > 0)
    return { is: 'chosen' };
  const { classification, changed = { left: true, right: true } } = combined;
  if (SAME.has(classification)) return there(combined);
  if (!changed.left) return { is: 'there', but: 'has changes of its own besides' };
  if (!changed.right) return { is: 'joins', lines: combined.differing };
  return { is: 'merged' };
}

/** Of copies that say the same: in what they differ all the same. */
const BUT: Partial<Readonly<Record<Combined['classification'], string>>> = {
  'imports-only': 'differs in imports only',
  'formatting-only': 'differs in layout only',
};

function there({ classification, differing }: Pick<Combined, 'classification' | 'differing'>): FateOfText {
  const but = differing > 0 ? BUT[classification] : undefined;
  return { is: 'there', ...(but !== undefined && { but }) };
}

const SAME: ReadonlySet<Combined['classification']> = new Set([
  'identical',
  'imports-only',
  'formatting-only',
]);

/** The fate in words that follow the name of a step or its file: `goes to b.py; 1 conflict is open`. */
export function fateWords(fate: Fate): string {
  switch (fate.kind) {
    case 'stays':
      return fate.why === 'skipped' ? 'stays as it is' : `needs nothing: ${fate.why}`;
    case 'removed':
      return 'is deleted; the plan names no copy of it';
    case 'written':
      return 'is written';
    case 'many':
      return fate.what;
    case 'goes': {
      const verb = fate.copy ? 'is copied to' : 'goes to';
      const facade = fate.facade === undefined ? '' : `; a facade stays at ${fate.facade}`;
      return `${arrival(verb, fate.to, fate.text)}${facade}`;
    }
  }
}

function arrival(verb: string, to: string, text: FateOfText): string {
  switch (text.is) {
    case 'alone':
      return `${verb} ${to}`;
    case 'there':
      return `becomes one with ${to}, which ${text.but ?? 'lacks nothing of it'}`;
    case 'joins':
      return `becomes one with ${to}, which gets its changes (${count(text.lines, 'line')} ${text.lines === 1 ? 'differs' : 'differ'})`;
    case 'merged':
      return `is merged into ${to}, with the changes of both`;
    case 'chosen':
      return `is merged into ${to}, as chosen`;
    case 'kept':
      if (text.path === to)
        return `becomes one with ${to}, whose text is kept whole; what only ${text.loses} holds goes`;
      return `${verb} ${to} with the text of ${text.path}; what only ${text.loses} holds goes`;
    case 'written':
      return `${verb} ${to}, as written by hand`;
    case 'open':
      return `${verb} ${to}; ${count(text.open, 'conflict')} ${text.open === 1 ? 'is' : 'are'} open`;
  }
}
