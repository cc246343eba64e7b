import { isPython } from './file-kinds.ts';
import { dotted, modulesOf, stem } from './languages/python/modules.ts';
import type { SourceFile, World } from './types.ts';
import { literally } from './words.ts';

/** Whether a text may name modules by their dotted names. */
export const mayNameModules = (path: string): boolean =>
  isPython(path) || /\.(toml|cfg|ini|ya?ml)$/.test(path);

/** Tells whether a text names a module, or one in it, by a name that begins at a root: in a statement that imports, or dotted. */
export function namedModules(files: readonly SourceFile[], world: World): (path: string) => boolean {
  const modules = modulesOf(world);
  return path => {
    const names = world.roots.flatMap(root => dotted(stem(path) ?? '', root) ?? []);
    return names.some(name => {
      const words = `(?<![\\w.])${literally(name)}(?!\\w)`;
      const imported = new RegExp(`^[ \\t]*(?:from|import[ \\t](?:[^\\n#]*,)?)[ \\t]*${words}`, 'm');
      const inner = new RegExp(`(?<![\\w./-])${literally(name)}\\.([A-Za-z_]\\w*)`, 'g');
      const isInner = (part: string) => modules.find([...name.split('.'), part])?.stem.endsWith(`/${part}`);
      return files.some(
        file =>
          file.path !== path &&
          file.text.includes(name) &&
          ((isPython(file.path) && imported.test(file.text)) ||
            [...file.text.matchAll(inner)].some(([, part = '']) => isInner(part))),
      );
    });
  };
}
