import { loadGrammar } from '../../grammar.ts';
import { base, parent } from '../../path.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { siteMarks } from '../../sites/marks.ts';
import type { Reader } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { answer } from '../text/scan.ts';
import { goFacade } from './facade.ts';
import { layoutOf } from './layout.ts';
import { customaryName, isGo } from './packages.ts';
import { goRewriter } from './rewrite.ts';
import { shownNames } from './run-time.ts';
import { unresolvedGo } from './unresolved.ts';

const isProject = (path: string): boolean => ['go.mod', 'go.work'].includes(base(path));

/** Go, with its modules and workspaces. */
export const go: Adapter = {
  name: 'Go',
  sharesFolder: true,
  accepts: path => isGo(path) || isProject(path),
  async prepare(context) {
    await loadGrammar('go');
    const [code, project] = [goRewriter(context), siteMarks(projectSites, context)];
    return file => (isGo(file.path) ? code(file) : answer(file, project(file), context.moves));
  },
  async unresolved(state) {
    const projects = unresolvedSites(projectSites, isProject, state);
    if ([...state.judged].every(path => !isGo(path))) return projects;
    await loadGrammar('go');
    return [...projects, ...unresolvedGo(state)];
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
      const [before, after] = [
        layout.before.modules.path(directory),
        layout.after.path(layout.home(directory)),
      ];
      return before !== undefined && after !== undefined && before !== after
        ? [{ before, after, target: layout.before.in(directory)[0]! }]
        : [];
    });
  },
};

/** `replace x => ./path`, `use ./path`: relative to the file's own directory. */
const projectSites: Reader =
  scene =>
  ({ path, text }) =>
    [...text.matchAll(/(?<=(?:=>|use|^)[ \t(]*)"?(\.{1,2}(?:\/[^\s")]*)?)/gm)].map((match): Site => {
      const words = match[1]!.replace(/\/+$/, '');
      const start = match.index + match[0].length - match[1]!.length;
      const place = { start, end: start + words.length, path: words, bases: [scene.own(path)] };
      return { ...place, kind: 'configuration', names: 'folder' };
    });
