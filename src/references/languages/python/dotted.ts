import { base } from '../../path.ts';
import { isImplicit } from './bindings.ts';
import { type Goal, goalOf } from './goal.ts';
import type { Mark, Outcome, Project } from './project.ts';
import type { Role } from './roles.ts';
import type { Found, Speller } from './spelling.ts';

/** Words that may be a dotted name, and where they stand. */
export interface Dotted {
  readonly value: string;
  readonly start: number;
  readonly role: Role;
  /** Whether more follows that is not known: `"a.b." + name`. */
  readonly unfinished?: boolean;
  /** Why it may be something else, where it names nothing in the module. */
  readonly doubt?: string;
}

const NOTHING: Outcome = { edits: [], references: [] };

/**
 * Rewrites a string that is a dotted name from end to end: of a module that moves, or of something in it.
 * Single words count only where the surroundings say that they name a module.
 */
export function rewriteDotted(dotted: Dotted, speller: Speller, project: Project): Outcome {
  const { start, role } = dotted;
  // The file of a package keeps its name behind that of the package.
  const value = dotted.value.replace(/(?<=.)\.__init__(?:\b.*)?$/, '');
  const parts = value.split(':', 1)[0]!.split('.');
  const best = speller.longest(parts);
  if (!best) return NOTHING;
  const { found, length } = best;
  const rest = [
    ...parts.slice(length),
    ...value
      .split(':')
      .slice(1)
      .flatMap(words => words.split('.')),
  ];
  const certain = role === 'patch' || role === 'load' || role === 'modules' || role === 'type';
  if (
    (!certain || role === 'type') &&
    length === 1 &&
    (rest.length === 0 || !hasName(found, rest[0]!, project))
  )
    return NOTHING;
  const words = parts.slice(0, length).join('.');
  const place = { start, end: start + words.length, kind: 'string', target: found.module.path } as const;
  const answer = (decision: 'left' | 'asked', reason: string): Outcome => ({
    edits: [],
    references: [{ ...place, decision, reason }],
  });
  const goal = goalIn(dotted, parts.slice(0, length), rest, found, speller, project);
  if (goal.kind === 'asked') {
    const passed = passedOn(dotted, found, rest, words, speller, project);
    return passed ?? answer('asked', goal.reason);
  }
  if (!goal.moved)
    return dotted.unfinished
      ? unfinished(found, certain, place, project)
      : (throughImport(dotted, found, rest, words, speller, project) ?? NOTHING);
  if (role === 'logger' && rest.length > 0)
    return answer('left', 'a logger below the module has a name of its own');
  if (dotted.unfinished && found.module.kind !== 'module' && !together(found, goal.to, project))
    return answer(
      'asked',
      'the name is put together when the program runs, and the package does not move as a whole',
    );
  const isInner = length > 1 && rest.length > 0 && project.definesWithin(found.module.path, rest[0]!);
  if (!certain && rest.length > 0 && !isInner && !hasName(found, rest[0]!, project))
    return answer(
      isBuilt(found, length, rest) ? 'asked' : 'left',
      `${found.module.path} has no name ${rest[0]}`,
    );
  if (goal.words === words) return answer('left', 'its name stays the same');
  if (dotted.doubt !== undefined && rest.length === 0) return answer('asked', dotted.doubt);
  return {
    edits: [{ start: place.start, end: place.end, text: goal.words }],
    references: [{ ...place, decision: 'rewritten', reason: REASONS[role], replacement: goal.words }],
  };
}

/** Whether what a package within another does not have may be a module that is built in it later: `"pkg.sub.parser_c"`. */
const isBuilt = ({ module }: Found, length: number, rest: readonly string[]): boolean =>
  module.kind === 'package' && length > 1 && rest.length === 1 && /^_?[a-z]\w{4,}$/.test(rest[0]!);

/**
 * Where the words lead afterwards. A patch replaces what its last name is bound to: where that is a module, and the
 * `__init__` above it binds the name itself, the binding is what is patched, and it keeps its name.
 */
function goalIn(
  { role }: Dotted,
  parts: readonly string[],
  rest: readonly string[],
  found: Found,
  speller: Speller,
  project: Project,
): Goal {
  const last = parts.at(-1);
  const above = role === 'patch' && rest.length === 0 ? speller.find(0, parts.slice(0, -1)) : undefined;
  if (above === undefined || last === undefined || !project.texts.binds(above.module, last))
    return goalOf(found, speller, project);
  const goal = goalOf(above, speller, project);
  return goal.kind === 'there' ? { ...goal, words: `${goal.words}.${last}` } : goal;
}

const REASONS: Record<Role, string> = {
  patch: 'the name is looked up in the module that moves',
  load: 'the module is loaded by this name',
  modules: 'the module is registered under this name',
  logger: 'the logger is called as the module',
  type: 'a quoted annotation that names the module',
  export: 'a name that is offered',
  plain: 'a dotted name of the module that moves',
};

/**
 * Whether a module may have a name: `metrics.json` is a file, not a name of the module `metrics`. A folder without
 * `__init__` has no names but its modules, and those are found before this is asked.
 */
function hasName(found: Found, name: string, project: Project): boolean {
  if (found.module.kind === 'namespace') return isImplicit(name);
  return project.texts.has(found.module.path, name) !== false;
}

/** `"a.b." + name` where `a.b` stays but modules in it go. */
function unfinished(
  found: Found,
  certain: boolean,
  place: Omit<Mark, 'decision' | 'reason'>,
  project: Project,
): Outcome {
  if (!found.module.directories.some(at => project.moved.touches(at))) return NOTHING;
  const reason = 'the name is put together when the program runs, and modules of the package move';
  return { edits: [], references: [{ ...place, decision: certain ? 'asked' : 'left', reason }] };
}

/** `"m.a.b.f"` where the module `m` says `import a.b`: the name is reached through what the import binds, which changes with it. */
function throughImport(
  { role, start }: Dotted,
  found: Found,
  rest: readonly string[],
  words: string,
  speller: Speller,
  project: Project,
): Outcome | undefined {
  const [first] = rest;
  if (role !== 'patch' || first === undefined || rest.length < 2) return undefined;
  const bound = project.texts.bindings(found.module.path)?.names.get(first) ?? [];
  const plain = bound.some(
    each => each.kind === 'import' && each.name === undefined && each.parts.join() === first,
  );
  const inner = plain ? speller.longest(rest) : undefined;
  if (!inner || inner.length < 2) return undefined;
  const goal = goalOf(inner.found, speller, project);
  if (goal.kind === 'asked' || !goal.moved) return undefined;
  const from = start + words.length + 1;
  const end = from + rest.slice(0, inner.length).join('.').length;
  const place = { start: from, end, kind: 'string', target: inner.found.module.path } as const;
  const reason = 'the name is looked up through an import that is rewritten';
  return {
    edits: [{ start: from, end, text: goal.words }],
    references: [{ ...place, decision: 'rewritten', reason, replacement: goal.words }],
  };
}

/** Whether all of a package goes to one place. */
function together(found: Found, to: string, project: Project): boolean {
  return found.module.directories.every(at => {
    const fate = project.moved.directory(at);
    return fate.kind === 'goes' && fate.to === to;
  });
}

/** `"a.facade.Name"` where the facade goes: the name is where the facade had it from. Not for patches: who looks it up there now, the text does not tell. */
function passedOn(
  dotted: Dotted,
  found: Found,
  rest: readonly string[],
  words: string,
  speller: Speller,
  project: Project,
): Outcome | undefined {
  const [name] = rest;
  if (name === undefined || dotted.role === 'patch' || dotted.value.includes(':')) return undefined;
  const origin = project.passedOn(found.module, name, project.moved.module(found.module));
  const to = origin?.name === undefined ? undefined : project.stemAfter(origin.path);
  const module = to === undefined ? undefined : speller.absolute(to, found.style, found.module.stem);
  if (!origin || module === undefined) return undefined;
  const { start } = dotted;
  const end = start + words.length + 1 + name.length;
  const replacement = `${module}.${origin.name}`;
  const reason = `${base(found.module.path)} only passes the name on from ${origin.path}`;
  return {
    edits: [{ start, end, text: replacement }],
    references: [
      { start, end, kind: 'string', target: found.module.path, decision: 'rewritten', reason, replacement },
    ],
  };
}
