import { base, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { respelled } from '../text/scan.ts';
import { factsIn } from './facts.ts';
import { dotted, stem } from './modules.ts';
import type { Mark, Project } from './project.ts';

/** The modules of a package that leave facades which may be loaded unasked; none of a text that is no `__init__` which stays. */
export function facadesIn(path: string, { options, moved }: Project): string[] {
  if (base(path) !== '__init__.py' || moved.moves.has(path) || options.facadeStyle === 'plain') return [];
  return [...(options.facades ?? [])].filter(
    from => from !== path && parent(stem(from) ?? '') === parent(path) && moved.moves.has(from),
  );
}

/**
 * Imports of facades that a package needs: a module is an attribute of its package once anything has loaded it, and
 * `import package` did so where its own imports lead to the module. They lead to the new place now, and `package.module.name`
 * would be gone.
 */
export function facadeAttributes({ path, text }: SourceFile, project: Project): Mark[] {
  const facades = facadesIn(path, project);
  if (facades.length === 0) return [];
  const loaded = project.loadedBy(path);
  const bound = project.texts.bindings(path)?.names;
  const names = facades.filter(from => loaded.has(from) && !bound?.has(nameOf(from)));
  const { statements } = factsIn(text);
  const package_ = statements.some(one => one.kind === 'from' && one.dots > 0) ? '.' : ownName(path, project);
  const last = statements.findLast(({ start }) => start === 0 || text[start - 1] === '\n');
  const end = last && text.indexOf('\n', last.end);
  const at = end === undefined || end < 0 ? text.trimEnd().length : end;
  const why = 'whoever imports the package has it as an attribute';
  return names.map(from => {
    const line = `\nfrom ${package_} import ${nameOf(from)} as ${nameOf(from)}`;
    return respelled({ start: at, end: at }, from, why, line);
  });
}

const nameOf = (path: string): string => base(stem(path) ?? path);

function ownName(path: string, { moved }: Project): string {
  const at = parent(path);
  return moved.before.roots.flatMap(root => dotted(at, root) ?? [])[0] ?? '.';
}
