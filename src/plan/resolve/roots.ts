import { join } from '../../gate/parts.ts';
import type { Name, Statement, TreeRoot } from '../draft.ts';
import type { Files } from './files.ts';
import type { SuffixIndex } from './index.ts';

/** Files that stand at the top of a repository. */
const AT_TOP =
  /^(?:README(?:\.\w+)?|LICEN[SC]E(?:\.\w+)?|\.git\w+|\.github|package\.json|pyproject\.toml|setup\.(?:py|cfg)|Cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Makefile|Gemfile|composer\.json|CMakeLists\.txt|tsconfig\.json|\w+\.sln)$/i;

/** Takes the top of a drawn tree off its paths where it stands for the repository itself. */
export function settleRoots(statements: readonly Statement[], files: Files, index: SuffixIndex): Statement[] {
  const written = new Set(statements.filter(each => !each.tree).flatMap(tops));
  const inner = new Set(statements.flatMap(innerFolders));
  const settled = new Map<TreeRoot, boolean>();
  return statements.map(statement => {
    const { tree } = statement;
    if (!tree) return statement;
    const off =
      settled.get(tree) ??
      (!tree.named && !inner.has(tree.label) && isRepository(tree, files, index, written));
    settled.set(tree, off);
    if (!off) return statement;
    return {
      ...statement,
      sources: statement.sources.map(name => without(name, tree.label)),
      targets: statement.targets.map(name => without(name, tree.label)),
    };
  });
}

/** Folders that are drawn directly below the top of another tree: such a folder is no repository where it is drawn by itself. */
function innerFolders({ tree }: Statement): readonly string[] {
  return tree ? tree.children.filter(child => child !== tree.label) : [];
}

/** First segments of the paths of a statement, and the first two. A bare source tells no folder: it may be the project's name. */
function tops({ sources, targets }: Statement): string[] {
  const names = [...sources.filter(name => name.directory || name.path.includes('/')), ...targets];
  return names.flatMap(({ path }) => [path.split('/')[0]!, path.split('/').slice(0, 2).join('/')]);
}

function isRepository(
  { label, children, remark }: TreeRoot,
  files: Files,
  index: SuffixIndex,
  written: ReadonlySet<string>,
): boolean {
  if (label === '' || label === '.') return true;
  const exists = (path: string): boolean => files.has(path) || files.isFolder(path);
  const inTop = children.filter(exists).length;
  const inFolder = children.filter(child => exists(join(label, child))).length;
  if (files.isFolder(label))
    return (
      inTop > inFolder &&
      children.some(child => AT_TOP.test(child) && !/^README/i.test(child) && exists(child)) &&
      !children.some(child => written.has(join(label, child)))
    );
  if (inTop > 1 && inTop >= children.length / 3) return true;
  if (written.has(label)) return false;
  if (children.some(child => AT_TOP.test(child) || child === 'src')) return true;
  return (
    inTop > 0 ||
    (index.folders(label).length === 0 && children.some(child => written.has(child))) ||
    /\b(?:root|repo(?:sitory)?|project)\b|根|ルート|루트|racine|ra(?:í|i)z|корень/iu.test(remark)
  );
}

function without(name: Name, label: string): Name {
  if (name.path === label) return { ...name, path: '', directory: true };
  return name.path.startsWith(`${label}/`) ? { ...name, path: name.path.slice(label.length + 1) } : name;
}
