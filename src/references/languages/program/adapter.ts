import { base } from '../../path.ts';
import type { Rewritten } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter } from '../adapter.ts';
import { php } from '../php/adapter.ts';
import { python } from '../python/adapter.ts';
import { ruby } from '../ruby/adapter.ts';
import { shell } from '../shell/adapter.ts';
import { textKind } from '../text/kinds.ts';
import { unknown } from '../text/unknown.ts';
import { scripts } from '../typescript/scripts.ts';
import { type Endings, endingOf, withEndings } from './named.ts';

const READERS: Readonly<Record<string, Adapter>> = {
  '.sh': shell,
  '.py': python,
  '.js': scripts,
  '.rb': ruby,
  '.php': php,
};

const accepts = (path: string): boolean => !base(path).includes('.') && textKind(path) === undefined;

/** Texts without an ending: the first line of `scripts/check` or `bin/tool` says who reads it. */
export const programs: Adapter = {
  name: 'programs',
  accepts,
  async prepare(context) {
    const endings = endingsIn(context);
    const readers = new Map<string, Rewriter>();
    for (const ending of new Set(endings.values()))
      readers.set(ending, await READERS[ending]!.prepare(named(context, endings, ending)));
    const other = await unknown.prepare(context);
    return file => {
      const ending = endings.get(file.path);
      const reader = ending === undefined ? undefined : readers.get(ending);
      if (ending === undefined || !reader) return other(file);
      return unnamed(reader({ ...file, path: file.path + ending }), file.path, context);
    };
  },
  async unresolved(state) {
    const endings = endingsIn(state);
    const found = await Promise.all(
      Object.entries(READERS).map(async ([ending, { unresolved }]) => {
        const own = [...state.judged].filter(path => endings.get(path) === ending);
        if (own.length === 0 || !unresolved) return [];
        const judged = new Set(own.map(path => path + ending));
        return unresolved({ ...withEndings(state, endings, ending), judged });
      }),
    );
    return found.flat().map(each => ({ ...each, path: each.path.replace(/\.\w+$/, '') }));
  },
};

function endingsIn({ files }: Pick<Context, 'files'>): Endings {
  const found = new Map<string, string>();
  for (const { path, text } of files) {
    const ending = accepts(path) && !found.has(path) ? endingOf(text) : undefined;
    if (ending !== undefined) found.set(path, ending);
  }
  return found;
}

/** The context of one reader: its programs stand under its ending too, before and after. */
function named(context: Context, endings: Endings, ending: string): Context {
  const moves = new Map(context.moves);
  for (const [path, to] of context.moves)
    if (endings.get(path) === ending)
      moves.set(path + ending, to === null || base(to).includes('.') ? to : to + ending);
  const { renamed: _, ...rest } = withEndings(context, endings, ending);
  return { ...rest, moves };
}

function unnamed(answer: Rewritten, path: string, { moves }: Context): Rewritten {
  return {
    ...answer,
    path,
    to: destination(path, moves),
    references: answer.references.map(reference => ({ ...reference, path })),
  };
}
