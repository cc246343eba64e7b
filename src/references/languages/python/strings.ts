import { isCommandLine } from '../../commands/line.ts';
import type { Edit } from '../../edits.ts';
import { base, join } from '../../path.ts';
import { UNASKED } from '../adapter.ts';
import { type Dotted, rewriteDotted } from './dotted.ts';
import { doubtOf, isCalledModule, isTest } from './doubt.ts';
import { entryPointsIn } from './entry-points.ts';
import { escapedMentions } from './expressions.ts';
import { isDotted } from './is-dotted.ts';
import { rewriteLazy } from './lazy.ts';
import { isDocstring, type Literal, readLiteral, wordsOf } from './literals.ts';
import { isKept, markMention, mentions } from './mentions.ts';
import { stem } from './modules.ts';
import type { Node } from './parse.ts';
import { pathIn } from './path-in.ts';
import { basesFor, fromFolderOf, lookUp, whyNot } from './paths.ts';
import type { Mark, Outcome, Project } from './project.ts';
import { isAnnotation, roleOf } from './roles.ts';
import { type Constants, rewriteRun, runOf } from './segments.ts';
import type { Speller } from './spelling.ts';

const NOTHING: Outcome = { edits: [], references: [] };

/** Rewrites what string literals name. `constantsAt` gives the one-line constants that a place in the text sees, for paths that start from them, as they read now and then. */
export function rewriteStrings(
  nodes: readonly Node[],
  text: string,
  constantsAt: (offset: number) => Constants,
  speller: Speller,
  project: Project,
): Outcome[] {
  const done = new Set<number>();
  return nodes.map(node => {
    if (done.has(node.startIndex)) return NOTHING;
    const run = runOf(node, text);
    if (run) {
      for (const literal of run.literals) done.add(literal.startIndex);
      const outcome = rewriteRun(run, text, speller.importer, constantsAt(node.startIndex), project);
      if (outcome) return outcome;
    }
    const whole = concatenation(node, text, speller, project);
    if (whole) {
      for (const part of node.parent!.namedChildren) done.add(part.startIndex);
      return whole;
    }
    return rewriteString(readLiteral(node, text), text, speller, project);
  });
}

function rewriteString(literal: Literal, text: string, speller: Speller, project: Project): Outcome {
  const { node, start, value, formatted, exact } = literal;
  if (isDocstring(node)) return rewriteWords(literal, 'document', speller, project);
  const role = roleOf(node);
  if (role === 'export') return keepExport(literal, speller, project);
  const lazy = exact && !formatted ? rewriteLazy(literal, speller.importer.from, project) : undefined;
  if (lazy) return lazy;
  const dotted = (words: string, unfinished: boolean): Dotted => ({ value: words, start, role, unfinished });
  if (exact && !formatted && isDotted(value)) {
    if (role === 'plain' && project.registered.has(value) && !isCalledModule(node)) return NOTHING;
    const doubt = doubtOf(node, role, speller.importer.from, value);
    return rewriteDotted({ ...dotted(value, false), ...(doubt && { doubt }) }, speller, project);
  }
  // What the settings of `logging` take from a module.
  if (exact && !formatted && /^ext:\/\/[^\W\d]/.test(value) && isDotted(value.slice(6)))
    return rewriteDotted({ value: value.slice(6), start: start + 6, role }, speller, project);
  if (exact && /[\w]\.$/.test(value) && isDotted(value.slice(0, -1)))
    return rewriteDotted(dotted(value.slice(0, -1), true), speller, project);
  if (exact && role === 'load' && /^\.+\w/.test(value))
    return rewriteRelative(literal, text, speller, project);
  if (
    exact &&
    !formatted &&
    /^\.+[^\W\d][\w.]*$/.test(value) &&
    base(speller.importer.from) === '__init__.py'
  )
    return maybeRelative(literal, speller, project);
  const points = entryPointsIn(literal, speller.importer.from);
  if (points.length > 0)
    return together(points.map(point => rewriteDotted({ ...point, role: 'load' }, speller, project)));
  const escaped = rewriteExpression(literal, speller, project);
  if (escaped) return escaped;
  const path = pathIn(literal, speller.importer.from, project);
  if (path !== undefined) return rewritePath({ ...literal, value: path }, speller, project);
  return rewriteWords(literal, 'string', speller, project);
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  edits: outcomes.flatMap(({ edits }) => edits),
  references: outcomes.flatMap(({ references }) => references),
});

/** `__all__ = ["mod"]` of a package: `import *` would fail when the module leaves and nothing else binds the name. */
function keepExport(literal: Literal, speller: Speller, project: Project): Outcome {
  const { value, start, end } = literal;
  const { moved, texts } = project;
  const package_ = moved.before.at(stem(speller.importer.from) ?? '');
  const module = package_?.kind === 'package' ? moved.before.find([value], package_.directories) : undefined;
  if (!package_ || !module || texts.binds(package_, value)) return NOTHING;
  const fate = moved.module(module);
  const home = moved.module(package_);
  const expected = join(home.kind === 'goes' ? home.to : package_.stem, value);
  if (fate.kind === 'stays' ? home.kind !== 'goes' : fate.kind === 'goes' && fate.to === expected)
    return NOTHING;
  const reason = 'the package offers the module, which will not be in it';
  return {
    edits: [],
    references: [{ start, end, kind: 'string', target: module.path, decision: 'asked', reason }],
  };
}

/** `"a.b." "c"`: one name in several literals. It is rewritten where the module is named in the first. */
function concatenation(node: Node, text: string, speller: Speller, project: Project): Outcome | undefined {
  const parent = node.parent;
  if (parent?.type !== 'concatenated_string') return undefined;
  const parts = parent.namedChildren
    .filter(child => child.type === 'string')
    .map(child => readLiteral(child, text));
  const value = parts.map(part => part.value).join('');
  if (parts.some(part => part.formatted || !part.exact) || !isDotted(value)) return undefined;
  const first = parts[0]!;
  const outcome = rewriteDotted({ value, start: first.start, role: roleOf(node) }, speller, project);
  if (outcome.references.every(reference => reference.end <= first.end)) return outcome;
  const reason = 'the name is put together from several strings';
  return {
    edits: [],
    references: outcome.references.map(({ replacement: _, ...rest }) => ({
      ...rest,
      end: parent.endIndex,
      decision: rest.decision === 'rewritten' ? ('asked' as const) : rest.decision,
      reason: rest.decision === 'rewritten' ? reason : rest.reason,
    })),
  };
}

/** `import_module(".b", package="a")`. */
function rewriteRelative(literal: Literal, text: string, speller: Speller, project: Project): Outcome {
  const list = literal.node.parent;
  const given = list?.namedChildren.find(child => child.childForFieldName('name')?.text === 'package');
  const value = given?.childForFieldName('value') ?? list?.namedChildren[1];
  const dots = /^\.+/.exec(literal.value)![0].length;
  const parts = literal.value.slice(dots).split('.');
  const own =
    value?.text === '__package__' ||
    (value?.text === '__name__' && /__init__\.py$/.test(speller.importer.from));
  if (!value || (!own && value.type !== 'string')) return NOTHING;
  const package_ = own ? [] : readLiteral(value, text).value.split('.');
  const found = own
    ? speller.find(dots, parts)
    : speller.find(0, [...package_.slice(0, package_.length - dots + 1), ...parts]);
  if (!found) return NOTHING;
  const { start, end } = literal;
  const fate = project.moved.module(found.module);
  const place = { start, end, kind: 'string', target: found.module.path } as const;
  const moved = fate.kind !== 'stays' || (own && speller.importer.from !== speller.importer.to);
  if (!moved) return NOTHING;
  const to = fate.kind === 'goes' ? fate.to : fate.kind === 'stays' ? found.module.stem : undefined;
  const words =
    to === undefined
      ? undefined
      : own
        ? speller.spell(to, found.style, found.module.stem)
        : speller.absolute(to, found.style, found.module.stem);
  if (words === undefined)
    return {
      edits: [],
      references: [{ ...place, decision: 'asked', reason: 'the file goes and has no one successor' }],
    };
  if (words === literal.value) return NOTHING;
  return {
    edits: [{ start, end, text: words }],
    references: [
      { ...place, decision: 'rewritten', reason: 'the module is loaded by this name', replacement: words },
    ],
  };
}

/** `{"Name": ".mod"}` in a package: a table of modules to load later, or an ending of file names. */
function maybeRelative(literal: Literal, speller: Speller, project: Project): Outcome {
  const { value, start, end } = literal;
  const dots = /^\.+/.exec(value)![0].length;
  const found = speller.find(dots, value.slice(dots).split('.'));
  if (!found || project.moved.module(found.module).kind === 'stays') return NOTHING;
  const reason = 'it may be the relative name of a module';
  return {
    edits: [],
    references: [{ start, end, kind: 'string', target: found.module.path, decision: 'asked', reason }],
  };
}

/** A string that is a path, `src/a/b.py`, or a test in one, `src/a/b.py::test_c`. */
function rewritePath(literal: Literal, speller: Speller, project: Project): Outcome {
  const written = literal.value.split('::', 1)[0]!.replace(/\/$/, '');
  const named = lookUp(written, basesFor(written, speller.importer.from, project), project);
  if (!named) return NOTHING;
  const { start } = literal;
  const place = { start, end: start + written.length, kind: 'path', target: named.target } as const;
  const fromOwn = fromFolderOf(written, named, speller.importer);
  if (fromOwn === 'along') return NOTHING;
  if (named.to === undefined || fromOwn === 'parted')
    return { edits: [], references: [{ ...place, decision: 'asked', reason: whyNot(named) }] };
  const replacement = /^\.\//.test(written) ? `./${named.to}` : named.to;
  return {
    edits: [{ start, end: place.end, text: replacement }],
    references: [{ ...place, decision: 'rewritten', reason: 'the file moves', replacement }],
  };
}

/** A regular expression that has the name of a module, which is compared with names as they are afterwards. */
function rewriteExpression(literal: Literal, speller: Speller, project: Project): Outcome | undefined {
  const found = wordsOf(literal).flatMap(({ value, start }) =>
    escapedMentions(value, start, speller, project),
  );
  if (found.length === 0) return undefined;
  const references = found.map(mention => markMention(mention, 'string', true, ''));
  return { references, edits: editsOf(references) };
}

const editsOf = (references: readonly Mark[]): Edit[] =>
  references.flatMap(({ start, end, decision, replacement }) =>
    decision === 'rewritten' && replacement !== undefined ? [{ start, end, text: replacement }] : [],
  );

/** Words in which names stand among others: documentation, messages, quoted annotations. */
function rewriteWords(
  literal: Literal,
  kind: 'document' | 'string',
  speller: Speller,
  project: Project,
): Outcome {
  const code = kind === 'string' && (isAnnotation(literal.node) || /(^|\s)-m\s/.test(literal.value));
  const rewrite = code || (kind === 'document' && project.options.documents === true);
  const otherwise = kind === 'document' ? UNASKED : 'the name stands among other words';
  const inTest = kind === 'string' && isTest(speller.importer.from);
  const references = wordsOf(literal).flatMap(({ value, start: from }) =>
    mentions(literal.exact ? value : withoutEscapes(value), from, speller, project).flatMap(
      (mention): Mark[] => {
        const { start, end, target } = mention;
        const place = { start, end, target, kind };
        const asCode =
          kind !== 'string'
            ? undefined
            : mention.isImport
              ? 'rewritten'
              : loadedBy(value, start - from, end - from);
        if (!code && asCode === undefined && isKept(mention)) return [];
        if (asCode === 'asked') return [{ ...place, decision: 'asked', reason: 'code in a string loads it' }];
        const quoted = kind === 'string' && asCode === undefined ? quotedAt(value, start - from) : undefined;
        if (quoted !== undefined)
          return [...rewriteDotted({ value: quoted, start, role: 'plain' }, speller, project).references];
        const words = value.slice(start - from, end - from);
        if (inTest && asCode === undefined && mention.replacement !== words)
          return [
            { ...place, decision: 'asked', reason: 'a test may compare the words that it stands among' },
          ];
        const inCommand = words.includes('/') && kind === 'string' && isCommandLine(value);
        return [markMention(mention, kind, rewrite || asCode === 'rewritten' || inCommand, otherwise)];
      },
    ),
  );
  return { references, edits: editsOf(references) };
}

/** The dotted name that begins at a place of words where quotes of their own stand around it: `{"a.b": 1}`. */
function quotedAt(words: string, start: number): string | undefined {
  const quote = /\\?["']$/.exec(words.slice(0, start))?.[0];
  const name = /^[\w.]+(?::\w+)?/.exec(words.slice(start))?.[0];
  if (quote === undefined || name === undefined || !isDotted(name)) return undefined;
  return words.startsWith(quote, start + name.length) ? name : undefined;
}

/** Whether code in a string loads what is named at a place of it: by a statement that needs no other change, or in a way of which more depends. */
function loadedBy(words: string, start: number, end: number): 'rewritten' | 'asked' | undefined {
  const before = words.slice(0, start);
  const after = words.slice(end);
  const isFirst = /(?:^|[\n;]|\\n|>>>[ \t])[ \t]*(?:from|import)[ \t]+$/.exec(before)?.[0];
  if (isFirst !== undefined && /from[ \t]+$/.test(isFirst) && /^(?:\.\w+)*[ \t]+import\b/.test(after))
    return 'rewritten';
  if (/\bimport_module\(\s*\\?["']$/.test(before)) return 'rewritten';
  const isImport = isFirst !== undefined && /^(?:\.\w+)*[ \t]*(?:$|[\n;,]|\\n|as\b)/.test(after);
  return isImport || /\b__import__\(\s*\\?["']$/.test(before) ? 'asked' : undefined;
}

/** `\\nattr` is no name: escapes are made blank. */
const withoutEscapes = (words: string): string =>
  words.replace(/\\(?:x[\da-f]{2}|u[\da-f]{4}|\d{1,3}|[^\d])/gi, sign => ' '.repeat(sign.length));
