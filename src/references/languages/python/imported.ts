import type { Goal } from './goal.ts';
import type { Mark } from './project.ts';
import type { Found } from './spelling.ts';
import type { Item } from './statements.ts';

/** One name of an `import` statement that is a module of the repository. */
export interface Imported {
  readonly item: Item;
  readonly found: Found;
  readonly goal: Goal;
}

/** Whether other words are needed for it afterwards. */
export function changes({ item, goal }: Imported): boolean {
  return goal.kind === 'there' && goal.words !== item.parts.join('.');
}

/** The entry of the ledger for an item; none where nothing that moves is named. */
export function markOf(imported: Imported): Mark[] {
  const { item, found, goal } = imported;
  const place = {
    start: item.name.start,
    end: item.name.end,
    kind: 'import',
    target: found.module.path,
  } as const;
  if (goal.kind === 'asked') return [{ ...place, decision: 'asked', reason: goal.reason }];
  if (changes(imported)) {
    const reason = goal.moved ? 'the module moves' : 'the importing file moves';
    return [{ ...place, decision: 'rewritten', reason, replacement: goal.words }];
  }
  return goal.moved ? [{ ...place, decision: 'left', reason: 'its name stays the same' }] : [];
}
