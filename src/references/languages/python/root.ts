import type { Edit } from '../../edits.ts';
import { below, join } from '../../path.ts';
import { goalOf } from './goal.ts';
import { changes, type Imported, markOf } from './imported.ts';
import { betweenImports } from './layout.ts';
import type { Module } from './modules.ts';
import type { Root } from './parse.ts';
import type { Mark, Outcome, Project } from './project.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';
import type { Taken } from './taken.ts';
import { leadsThere, type Use, usesOf } from './uses.ts';

/** What becomes of one use of the name. */
type Plan =
  | { readonly kind: 'stays' }
  | { readonly kind: 'asked'; readonly reason: string }
  /** `unbound`: no import of the file would load the module under these words. */
  | { readonly kind: 'replaced'; readonly words: string; readonly unbound: boolean };

/**
 * Rewrites the imports without alias that bind one name (`import a.b`, `import a.c`), and what is reached
 * through it. All of it is rewritten, or nothing: a statement and its uses must agree.
 */
export function rewriteRoot(
  name: string,
  plain: readonly Imported[],
  statements: readonly Statement[],
  root: Root,
  text: string,
  taken: Taken,
  speller: Speller,
  project: Project,
): Outcome {
  const own = plain.filter(({ item }) => item.parts[0] === name);
  const references = own.flatMap(markOf);
  const found = speller.find(0, [name]);
  if (!found) return { edits: [], references };
  const bound = new Map(own.map(each => [each.item.name.start, topOf(each, name, found.module, project)]));
  const touched = [...bound.values()].some(({ directories }) =>
    directories.some(at => project.moved.touches(at)),
  );
  if (!touched && !own.some(changes)) return { edits: [], references };
  const uses = usesOf(root, text, name, statements, bound, project);
  const words = plain.flatMap(({ goal }) => (goal.kind === 'there' ? [goal.words] : []));
  const plans = uses.map(use => planUse(name, use, own, words, speller, project));
  const reason = conflict(name, own, uses, plans, taken);
  for (const [index, use] of uses.entries()) references.push(...markUse(use, plans[index]!));
  if (reason !== undefined)
    return {
      edits: [],
      references: references.map(({ replacement: _, ...rest }) =>
        rest.decision === 'rewritten' ? { ...rest, decision: 'asked', reason } : rest,
      ),
    };
  const edits = uses.flatMap((use, index): Edit[] => {
    const plan = plans[index]!;
    return plan.kind === 'replaced' ? [{ start: use.start, end: use.end, text: plan.words }] : [];
  });
  for (const imported of own)
    edits.push(...editItem(name, imported, own, uses, plans, statements, text, project));
  return { edits, references };
}

/** What the first name of an import stands for: another package of that name may hide it, in another root. */
function topOf({ found }: Imported, name: string, usual: Module, { moved }: Project): Module {
  const { module, style } = found;
  const isUsual =
    module.path === usual.path || usual.directories.some(at => below(module.stem, at) !== undefined);
  return (
    (isUsual || style.kind !== 'absolute' ? undefined : moved.before.at(join(style.root, name))) ?? usual
  );
}

function planUse(
  name: string,
  use: Use,
  own: readonly Imported[],
  words: readonly string[],
  speller: Speller,
  project: Project,
): Plan {
  const parts = [name, ...use.parts];
  const found = speller.find(0, parts);
  if (!found) return { kind: 'stays' };
  const goal = goalOf(found, speller, project);
  if (goal.kind === 'asked') return goal;
  if (goal.words === parts.join('.')) return { kind: 'stays' };
  const whole = own.find(({ item }) => item.parts.length === 1 && use.boundAt.has(item.name.start));
  if (whole?.goal.kind === 'there' && leadsThere(use, whole.goal.to, goal.to)) return { kind: 'stays' };
  const loaded = words.some(other => other === goal.words || other.startsWith(`${goal.words}.`));
  const last = use.parts.at(-1);
  if (!loaded && use.package && last !== undefined && project.texts.binds(use.package, last))
    return { kind: 'stays' };
  return { kind: 'replaced', words: goal.words, unbound: !loaded };
}

function markUse(use: Use, plan: Plan): Mark[] {
  if (plan.kind === 'stays') return [];
  const place = { start: use.start, end: use.end, kind: 'import', target: use.module.path } as const;
  if (plan.kind === 'asked') return [{ ...place, decision: 'asked', reason: plan.reason }];
  const reason = 'it is reached through an import that is rewritten';
  return [{ ...place, decision: 'rewritten', reason, replacement: plan.words }];
}

/** Why the name and its uses must stay as they are: a variable of the same name is in the way. */
function conflict(
  name: string,
  own: readonly Imported[],
  uses: readonly Use[],
  plans: readonly Plan[],
  taken: Taken,
): string | undefined {
  const scopes = new Map<string, Set<number>>();
  const need = (words: string, seen: readonly number[]) => {
    const first = words.split('.')[0]!;
    scopes.set(first, new Set([...(scopes.get(first) ?? [0]), ...seen]));
  };
  for (const imported of own)
    if (imported.goal.kind === 'there' && changes(imported) && imported.item.parts.length > 1)
      need(imported.goal.words, []);
  for (const [index, use] of uses.entries()) {
    const plan = plans[index]!;
    if (plan.kind !== 'replaced') continue;
    need(plan.words, use.scopes);
    if (use.mixed && plan.words.split('.')[0] !== name) return `${name} is bound in another way too`;
  }
  scopes.delete(name);
  for (const [first, seen] of scopes)
    if (taken(first, seen)) return `${first} means something else in this file`;
  return undefined;
}

/** The words of an import: those of its module, and what its uses need besides. */
function editItem(
  name: string,
  imported: Imported,
  own: readonly Imported[],
  uses: readonly Use[],
  plans: readonly Plan[],
  statements: readonly Statement[],
  text: string,
  project: Project,
): Edit[] {
  const { item, goal } = imported;
  const written = item.parts.join('.');
  const words = goal.kind === 'there' ? goal.words : written;
  const mine = uses
    .map((use, index) => ({ use, plan: plans[index]! }))
    .filter(({ use }) => firstOf(use) === item.start);
  const list = [item.parts.length === 1 && words !== written ? `${words} as ${name}` : words];
  for (const { plan } of mine)
    if (plan.kind === 'replaced' && plan.unbound && !list.includes(plan.words)) list.push(plan.words);
  const lost = mine.some(
    ({ use, plan }) => plan.kind !== 'replaced' && !own.some(other => stillBinds(name, other, use)),
  );
  if (lost && project.moved.after.find([name])) list.unshift(name);
  const statement = statements.find(({ start, end }) => start <= item.start && item.end <= end)!;
  const replaced = list.join(betweenImports(statement, text));
  return replaced === written ? [] : [{ start: item.start, end: item.end, text: replaced }];
}

function firstOf(use: Use): number {
  return Math.min(...use.boundAt);
}

function stillBinds(name: string, { item, goal }: Imported, use: Use): boolean {
  if (!use.visible.has(item.start)) return false;
  return item.parts.length === 1 || goal.kind !== 'there' || goal.words.split('.')[0] === name;
}
