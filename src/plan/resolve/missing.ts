import { baseName, folderOf, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import type { Located } from './located.ts';
import { count, error, few, note, type Problem, warning } from './problem.ts';
import type { World } from './world.ts';

/** Paths of the work tree that no commit has. Folders end with `/` where all of them is meant. */
export type Untracked = ReadonlyMap<string, 'untracked' | 'ignored'>;

const STATES = {
  ignored: 'is ignored by git: it has no history to keep',
  untracked: 'is not tracked by git yet; add and commit it first',
} as const;

/** Why a name is no file of the repository: several fit, none does, it is done already, git does not have it. */
export function explainMissing(
  name: Name,
  found: Located,
  statement: Statement,
  world: World,
  untracked: Untracked,
): Problem {
  const common = { statement, path: name.path };
  if (found.kind === 'ambiguous') {
    const message = `${name.path} could be ${few(found.candidates)}; the plan does not say which.`;
    return error('ambiguous', message, { ...common, evidence: found.candidates });
  }
  if (found.kind === 'unsafe') return unsafe(found, name, statement);
  if (name.glob) return warning('glob-without-match', `No file matches ${name.path}.`, common);
  const state = stateOf(name.path, untracked);
  if (state !== undefined) return error(`${state}-source`, `${name.path} ${STATES[state]}.`, common);
  return done(name, statement, world) ?? gone(name, statement, world);
}

/** A path that leads out of the repository or into `.git`. */
export function unsafe(
  found: { code: 'outside-repository' | 'bad-path'; why: string },
  name: Name,
  statement: Statement,
): Problem {
  return error(found.code, `${name.path} ${found.why}.`, { statement, path: name.path });
}

/** The state of a path, or of a folder it is in. */
function stateOf(path: string, untracked: Untracked): 'untracked' | 'ignored' | undefined {
  for (let at = path; at !== ''; at = folderOf(at)) {
    const state = untracked.get(at) ?? untracked.get(`${at}/`);
    if (state !== undefined) return state;
  }
  return undefined;
}

function done(name: Name, statement: Statement, world: World): Problem | undefined {
  const { original } = world.ground;
  const [target] = statement.targets;
  const there =
    target &&
    [target.path, join(target.path, baseName(name.path))].find(
      path => original.has(path) || (name.directory && original.isFolder(path)),
    );
  const deletes = statement.kind === 'delete' || statement.kind === 'remove-directory';
  if (there === undefined && !deletes) return undefined;
  const message =
    there === undefined
      ? `${name.path} is not in the repository; nothing is left to delete.`
      : `${name.path} is gone and ${there} is there: this step seems to be done.`;
  return note('already-done', message, { statement, path: name.path });
}

function gone(name: Name, statement: Statement, world: World): Problem {
  const candidates = world.index.files(baseName(name.path)).slice(0, 20);
  const hint =
    candidates.length > 0 ? ` ${count(candidates.length, 'file')} of that name: ${few(candidates)}.` : '';
  return error('source-missing', `${name.path} is not in the repository.${hint}`, {
    statement,
    path: name.path,
    ...(candidates.length > 0 && { evidence: candidates }),
    ...(candidates.length === 1 && { correction: { kind: 'source', from: candidates[0]! } as const }),
  });
}
