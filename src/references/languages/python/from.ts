import { base, parent } from '../../path.ts';
import { unnameable, why } from './goal.ts';
import { layout, type Placed } from './layout.ts';
import { type Module, stem } from './modules.ts';
import type { Fate } from './moved.ts';
import type { Root } from './parse.ts';
import type { Outcome, Project } from './project.ts';
import type { Found, Speller } from './spelling.ts';
import type { FromStatement } from './statements.ts';

/** What becomes of one imported name. */
type Choice =
  | { readonly kind: 'same' }
  /** It names a file that moves, and the words for it stay right. */
  | { readonly kind: 'left'; readonly target: string; readonly submodule: boolean; readonly reason: string }
  | { readonly kind: 'asked'; readonly target: string; readonly reason: string }
  | {
      readonly kind: 'placed';
      readonly target: string;
      readonly placed: Placed;
      /** Whether the name itself is a module: then it is the name that names the file, not the words before `import`. */
      readonly submodule: boolean;
      readonly reason: string;
    };

/** Rewrites one `from … import …` of a text. */
export function rewriteFrom(
  statement: FromStatement,
  text: string,
  root: Root,
  speller: Speller,
  project: Project,
): Outcome {
  const found = speller.find(statement.dots, statement.parts);
  if (!found) return dangling(statement, speller);
  const choose = chooser(found, () => isLocal(statement, root), speller, project);
  const choices = statement.star ? [choose.name()] : statement.items.map(item => choose.item(item.name.text));
  const words = statement.module.text.replace(/\s/g, '');
  const placed = choices.map((choice, index): Placed => {
    if (choice.kind === 'placed') return choice.placed;
    return { module: words, name: statement.items[index]?.name.text ?? '*' };
  });
  const distinct = new Map<string, Outcome['references'][number]>();
  for (const [index, choice] of choices.entries()) {
    if (choice.kind === 'same') continue;
    const { kind, target, reason } = choice;
    const own = choice.kind !== 'asked' && choice.submodule ? statement.items[index]! : statement.module;
    const place = { start: own.start, end: own.end, kind: 'import', target, reason } as const;
    if (choice.kind !== 'placed') {
      distinct.set(`${kind} ${target} ${reason}`, { ...place, decision: choice.kind });
      continue;
    }
    const { module, name } = choice.placed;
    const replacement = choice.submodule ? unsplit(choice.placed) : module;
    distinct.set(`${kind} ${target} ${module} ${choice.submodule ? name : ''}`, {
      ...place,
      decision: 'rewritten',
      replacement,
    });
  }
  const changes = choices.some(choice => choice.kind === 'placed');
  return { edits: changes ? layout(statement, placed, text) : [], references: [...distinct.values()] };
}

/** An import that names nothing here stays; where its file moves, the ledger says so. */
function dangling(statement: FromStatement, speller: Speller): Outcome {
  const { from, to } = speller.importer;
  if (statement.dots === 0 || from === to) return { edits: [], references: [] };
  const { start, end } = statement.module;
  const reason = 'it names nothing in the repository, and did not before';
  return { edits: [], references: [{ start, end, kind: 'import', target: from, decision: 'left', reason }] };
}

function chooser(found: Found, local: () => boolean, speller: Speller, project: Project) {
  const { module, style } = found;
  const { moved, texts } = project;

  /** A name that stands for a module of its own follows that module. */
  function submodule(name: string, named: Module): Choice {
    const target = named.path;
    const asked = (reason: string): Choice => ({ kind: 'asked', target, reason });
    const fate = moved.module(named);
    if (fate.kind === 'gone' || fate.kind === 'scattered') return asked(why(fate));
    const to = fate.kind === 'goes' ? fate.to : named.stem;
    const written = { ...style, parts: [...style.parts, name] };
    const kept = speller.stemAfter(written) === to;
    const words = speller.spell(to, written, named.stem, true);
    if (words === undefined) return asked(unnameable(to));
    const doubt = speller.doubt(words, named, to, written);
    if (doubt !== undefined) return asked(doubt);
    if (kept) return same(target, fate, true);
    if (project.givesOwnMeaning(to))
      return asked(`${parent(to)}/__init__.py gives ${base(to)} another meaning`);
    const reason = fate.kind === 'goes' ? 'the module moves' : 'the importing file moves';
    return { kind: 'placed', target, submodule: true, placed: split(words), reason };
  }

  /** A name of a module's text, or `*`, follows that text, or the text that a vanished facade had it from. */
  function name(imported?: string): Choice {
    const target = module.path;
    const fate = moved.module(module);
    const origin = imported === undefined ? undefined : project.passedOn(module, imported, fate);
    if (origin) {
      const named = origin.name === undefined ? moved.before.at(origin.stem) : undefined;
      if (named) return submodule(imported!, named);
    }
    const asked = (reason: string): Choice => ({ kind: 'asked', target, reason });
    const to = origin ? project.stemAfter(origin.path) : fate.kind === 'goes' ? fate.to : module.stem;
    if (!origin && (fate.kind === 'gone' || fate.kind === 'scattered')) return asked(why(fate));
    if (to === undefined) return asked(why({ kind: 'gone' }));
    const words = speller.spell(to, style, module.stem);
    // A folder without `__init__` has no names but its modules: it named nothing.
    if (words === undefined && module.kind === 'namespace') return { kind: 'same' };
    if (words === undefined) return asked(unnameable(to));
    const { from, to: own } = speller.importer;
    if (to === stem(own) && module.stem !== stem(from) && !local())
      return asked('the file would import the name from itself');
    const source = origin ? moved.before.at(origin.stem) : module;
    const doubt = source && speller.doubt(words, source, to, style);
    if (doubt !== undefined) return asked(doubt);
    const placed = { module: words, name: origin?.name ?? imported ?? '*' };
    if (speller.stemAfter(style) === to && placed.name === (imported ?? '*'))
      return same(target, fate, false);
    const reason = origin
      ? `${module.path} only passes the name on from ${origin.path}`
      : fate.kind === 'goes'
        ? 'the module moves'
        : 'the importing file moves';
    return { kind: 'placed', target, submodule: false, placed, reason };
  }

  function item(imported: string): Choice {
    const named = moved.before.find([imported], module.directories);
    return named && !texts.ownMeaning(module, imported) ? submodule(imported, named) : name(imported);
  }

  return { item, name };
}

/** Nothing is to be done; the ledger knows of it where the named file moves. */
function same(target: string, fate: Fate, submodule: boolean): Choice {
  if (fate.kind !== 'goes') return { kind: 'same' };
  return { kind: 'left', target, submodule, reason: 'its name stays the same' };
}

/** Whether a statement runs only when a function is called. */
function isLocal(statement: FromStatement, root: Root): boolean {
  for (let at = root().descendantForIndex(statement.start); at; at = at.parent)
    if (at.type === 'function_definition') return true;
  return false;
}

/** `a.b` → `from a import b`, `..b` → `from .. import b`, `b` → `import b`. */
export function split(words: string): Placed {
  const at = words.lastIndexOf('.');
  const front = words.slice(0, at + 1);
  return { module: /^\.*$/.test(front) ? front : front.slice(0, -1), name: words.slice(at + 1) };
}

function unsplit({ module, name }: Placed): string {
  return /^$|\.$/.test(module) ? module + name : `${module}.${name}`;
}
