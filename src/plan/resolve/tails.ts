import { folderOf } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import type { Files } from './files.ts';

/** Paths of somebody's disk: `d:/work/project/src/a`, `/home/me/project/src/a`, `~/project/src`. */
const OF_A_DISK = /^(?:[A-Za-z]:\/|~\/|\/(?:home|Users|root|var|opt|srv|mnt|media|workspace|app)\/)/;

/** Takes paths of the writer's working copy for their tails: the longest one that the repository has, or has the folder of. */
export function withTails(statements: readonly Statement[], files: Files): Statement[] {
  return statements.map(statement =>
    statement.exact
      ? statement
      : {
          ...statement,
          sources: statement.sources.map(name => tail(name, files)),
          targets: statement.targets.map(name => tail(name, files)),
        },
  );
}

function tail(name: Name, files: Files): Name {
  if (!OF_A_DISK.test(name.path)) return name;
  const parts = name.path.split('/').filter(part => part !== '');
  for (let from = 1; from < parts.length; from++) {
    const path = parts.slice(from).join('/');
    const folder = folderOf(path);
    if (files.has(path) || files.isFolder(path) || (folder !== '' && files.isFolder(folder)))
      return { ...name, path, weak: false };
  }
  return name;
}
