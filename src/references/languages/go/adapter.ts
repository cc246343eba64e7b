import { loadGrammar } from '../../grammar.ts';
import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import { Mentions } from '../text/mentions.ts';
import { answer, type Mark } from '../text/scan.ts';
import { goFacade } from './facade.ts';
import { isGo } from './layout.ts';
import { customaryName } from './modules.ts';
import { goRewriter, layoutOf } from './rewrite.ts';
import { shownNames } from './run-time.ts';
import { unresolvedGo } from './unresolved.ts';

const isProject = (path: string): boolean => ['go.mod', 'go.work'].includes(base(path));

/** Go, with its modules and workspaces. */
export const go: Adapter = {
  name: 'Go',
  accepts: path => isGo(path) || isProject(path),
  async prepare(context) {
    await loadGrammar('go');
    const [code, project] = [goRewriter(context), projectRewriter(context)];
    return file => (isGo(file.path) ? code(file) : project(file));
  },
  async unresolved(state) {
    if ([...state.judged].every(path => !isGo(path))) return [];
    await loadGrammar('go');
    return unresolvedGo(state);
  },
  async blank(path, context) {
    if (!isGo(path)) return '';
    await loadGrammar('go');
    const directory = parent(path);
    const layout = layoutOf(context);
    const name = layout.nameAfter(directory) ?? customaryName(layout.after.path(directory) ?? directory);
    return `package ${name || 'main'}\n`;
  },
  async facade(leaving, context) {
    await loadGrammar('go');
    return goFacade(leaving, context);
  },
  doubts: context => shownNames(context, layoutOf(context)),
  names(context) {
    const layout = layoutOf(context);
    const directories = new Set([...context.moves.keys()].filter(isGo).map(parent));
    return [...directories].flatMap(directory => {
      const [before, after] = [layout.before.path(directory), layout.after.path(layout.home(directory))];
      return before !== undefined && after !== undefined && before !== after
        ? [{ before, after, target: layout.filesIn(directory)[0]! }]
        : [];
    });
  },
};

/** `replace x => ./path`, `use ./path`: relative to the file's own directory. */
function projectRewriter(context: Context): Rewriter {
  const mentions = new Mentions(movedOf(context));
  return file => {
    const own = { before: parent(file.path), after: parent(destination(file.path, context.moves)) };
    const marks: Mark[] = [];
    for (const match of file.text.matchAll(/(?<=(?:=>|use|^)[ \t(]*)"?(\.{1,2}(?:\/[^\s")]*)?)/gm)) {
      const words = match[1]!;
      const start = match.index + match[0].length - words.length;
      const verdict = mentions.judge(words, [own]);
      if (verdict) marks.push({ start, end: start + words.length, kind: 'configuration', ...verdict });
    }
    return marks.length > 0 ? answer(file, marks, context.moves) : untouched(file, context.moves);
  };
}
