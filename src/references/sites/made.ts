import { doubtsIn } from '../findings.ts';
import { type Context, type Doubt, destination } from '../languages/adapter.ts';
import { onceEach } from '../once.ts';
import { base, join, normalize, parent } from '../path.ts';
import { literally, mayHaveWord } from '../words.ts';
import { matcher } from './pattern.ts';
import { type Reader, sceneOf } from './read.ts';
import { isSite } from './site.ts';

const TESTS = /(^|\/)(tests?|specs?)\//;

/**
 * Places where a program makes the name of a file that it looks for in a folder, of files that leave the others there: whether it
 * is one of them only the program knows. What other code than tests names in full is taken for what is named so.
 */
export function madeDoubts(reader: Reader, accepts: (path: string) => boolean, context: Context): Doubt[] {
  const { scene, judge } = sceneOf(context);
  const read = reader(scene);
  const folderAfter = ({ before, after }: { before: string; after: string }, path: string) => {
    const [old, now] = [normalize(join(before, path)), normalize(join(after, path))];
    const fate = old === undefined ? undefined : judge.moved.directory(old);
    return { old, now: fate?.kind === 'goes' ? fate.to : now };
  };
  const code = context.files.filter(({ path }) => accepts(path) && !TESTS.test(path));
  const isNamed = onceEach((path: string): boolean => {
    const stem = base(path).replace(/\..*$/, '');
    const named = new RegExp(`[/"'.]${literally(stem)}(\\.\\w+)?["']`);
    return code.some(
      one => one.path !== path && mayHaveWord(one.text, new Set([stem])) && named.test(one.text),
    );
  });
  const leaving = [...context.moves.keys()].filter(path => destination(path, context.moves) !== path);
  const folders = new Set(leaving.map(path => base(parent(path))));
  const files = context.files.filter(({ path, text }) => accepts(path) && mayHaveWord(text, folders));
  return doubtsIn(files, (file, tell) => {
    for (const site of read(file).filter(isSite)) {
      const isMeant = site.made === undefined ? undefined : matcher(site.made);
      for (const from of isMeant ? site.bases : []) {
        const { old, now } = folderAfter(from, site.path);
        const gone = leaving.find(path => {
          const to = destination(path, context.moves);
          const leaves = parent(path) === old && (parent(to) !== now || base(to) !== base(path));
          return leaves && isMeant!(base(path)) && !isNamed(path);
        });
        if (gone === undefined) continue;
        tell(
          site.start,
          gone,
          `the program makes the names of files that it looks for in ${old}, and this may be one`,
        );
        break;
      }
    }
  });
}
