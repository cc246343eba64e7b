import { isCollected } from '../file-kinds.ts';
import type { Context, Doubt } from '../languages/adapter.ts';
import { base, below, parent } from '../path.ts';

const FIXTURE = /@(?:pytest(?:_asyncio)?\.)?fixture\b[^\n]*(?:\n[^\n]*){0,8}?\n(?:async )?def (?<name>\w+)/g;
/** What has an effect on tests that name nothing of it. */
const FOR_ALL = /^(?:async )?def pytest_|\bautouse\s*=|^pytest_plugins\b|\bsys\.path\b/m;
/** Who takes over what a text of this name has, wherever it lies. */
const HANDED = /\bpytest_plugins\b[^\n]*(?:\n[^\n\])]*)*?\bconftest\b|-p[ =]?[\w.]+\.conftest\b/;
const TAKEN =
  /^[ \t]*(?:from[ \t]+[\w.]*conftest[ \t]+import|from[ \t]+\.[\w.]*[ \t]+import[ \t]+conftest|import[ \t]+[\w.]*conftest)\b/m;

/** Fixtures and hooks for all tests below their folder, of which some will not lie below it. */
export function lostFixtures({ moves, files }: Pick<Context, 'moves' | 'files'>): Doubt[] {
  const handed = () =>
    files.some(({ path, text }) => HANDED.test(text) || (base(path) === 'conftest.py' && TAKEN.test(text)));
  return [...moves].flatMap(([path, to]): Doubt[] => {
    if (base(path) !== 'conftest.py' || to === null) return [];
    const { text = '' } = files.find(file => file.path === path) ?? {};
    const names = [...text.matchAll(FIXTURE)].map(({ groups }) => groups!.name!);
    const uses = (test: string) =>
      FOR_ALL.test(text) || names.some(name => new RegExp(`\\b${name}\\b`).test(test));
    const stays = (test: string) => base(to) === 'conftest.py' && below(test, parent(to)) !== undefined;
    const left = files.find(file => {
      if (!isCollected(file.path) || below(file.path, parent(path)) === undefined) return false;
      const goal = moves.has(file.path) ? moves.get(file.path)! : file.path;
      return goal !== null && !stays(goal) && uses(file.text);
    });
    if (left === undefined || handed()) return [];
    const message = `${left.path} takes fixtures or hooks from it, and will not lie below its folder`;
    return [{ path, line: 1, about: path, message }];
  });
}
