import { endingOf, folderOf, stem } from '../../gate/parts.ts';
import type { Statement } from '../draft.ts';
import { singular } from '../forms/described.ts';
import { nameOf } from '../text/name.ts';
import type { Claims } from './claims.ts';
import { count, few, type Problem, warning } from './problem.ts';
import type { World } from './world.ts';

/** Folders and files that builds leave behind. */
const ARTIFACTS =
  /(?:^|\/)(?:build|dist|out|target|htmlcov|coverage|__pycache__|\.pytest_cache|\.mypy_cache|[^/]+\.egg-info)\//;
/** Most words of a plan that are looked up in this way. */
const MOST = 50;

/** Finds the files that statements tell by words; each such statement becomes one that names them. A person should look at it: a warning says so. */
export function nameDescribed(
  statements: readonly Statement[],
  world: World,
  claims: Claims,
  problems: Problem[],
): Statement[] {
  let left = MOST;
  return statements.map(statement => {
    if ((!statement.described && !statement.artifacts) || left-- <= 0) return statement;
    const found = statement.artifacts
      ? artifacts(world)
      : described(statement.described!, statement, world, claims);
    if (found.length === 0) return statement;
    const message = `"${statement.text}" names no file; ${count(found.length, 'file')} fit: ${few(found)}.`;
    problems.push(warning('ambiguous', message, { statement, evidence: found }));
    return { ...statement, sources: found.map(path => nameOf(path)) };
  });
}

function artifacts(world: World): string[] {
  return world.ground.original.below('').filter(path => ARTIFACTS.test(path));
}

/** Files whose names hold all the words, where they all stand in one folder and no other line names them; of the kind that goes to the same place. */
function described(
  phrases: readonly (readonly string[])[],
  statement: Statement,
  world: World,
  claims: Claims,
): string[] {
  const target = statement.targets[0]?.path ?? '';
  const endings = new Set(
    [...claims.fates]
      .filter(([, fate]) => folderOf(fate.to ?? '') === target)
      .map(([from]) => endingOf(from)),
  );
  const found = world.ground.original.below('').filter(path => {
    if (claims.fates.has(path) || folderOf(path) === target) return false;
    if (endings.size > 0 && !endings.has(endingOf(path))) return false;
    const words = new Set(nameWords(stem(path)));
    return phrases.some(phrase => phrase.every(word => words.has(word)));
  });
  return new Set(found.map(folderOf)).size === 1 ? found : [];
}

/** `HttpTestRunner` → http, test, runner. */
function nameWords(name: string): string[] {
  return name
    .replace(/(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular);
}
