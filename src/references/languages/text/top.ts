import { base, parent } from '../../path.ts';
import type { Context, Doubt } from '../adapter.ts';
import { isSame } from '../typescript/found.ts';

/** Settings that tools look for at the top of a project, under no other name. */
const AT_TOP =
  /^(\.coveragerc|tox\.ini|pytest\.ini|\.pytest\.ini|mypy\.ini|\.mypy\.ini|\.flake8|\.pylintrc|\.isort\.cfg|setup\.cfg|\.pre-commit-config\.ya?ml|\.readthedocs\.ya?ml|\.editorconfig|\.npmrc|\.nvmrc|\.nycrc(\.json)?|\.mocharc\.(json|ya?ml)|\.prettierrc(\.json|\.ya?ml)?|\.eslintrc(\.json|\.ya?ml)?|\.babelrc(\.json)?|\.swcrc|\.browserslistrc|netlify\.toml|vercel\.json|lerna\.json|nx\.json|turbo\.json|pnpm-workspace\.ya?ml|\.gitmodules|asv\.conf\.json|codecov\.ya?ml|\.codecov\.ya?ml)$/;
const MANIFESTS = ['package.json', 'pyproject.toml', 'setup.py', 'Cargo.toml', 'go.mod'];

/** Whether a file has settings whose paths start where it lies. */
export const isAtTop = (path: string): boolean => AT_TOP.test(base(path));

/** Settings that would leave the top of a project that stays, and that no option names. */
export function lostFromTop({ moves, files, world }: Context): Doubt[] {
  const isTop = (folder: string) =>
    folder === '' || MANIFESTS.some(name => world.paths.has(`${folder}/${name}`));
  return [...moves].flatMap(([path, to]): Doubt[] => {
    const name = base(path);
    const own = parent(path);
    if (
      to === null ||
      !AT_TOP.test(name) ||
      !isTop(own) ||
      (parent(to) === own && (base(to) === name || isSame(name, base(to))))
    )
      return [];
    const goesAlong = MANIFESTS.some(manifest => {
      const goal = moves.get(own === '' ? manifest : `${own}/${manifest}`);
      return typeof goal === 'string' && parent(goal) === parent(to);
    });
    if (goesAlong || files.some(file => file.path !== path && isNamed(file.text, name))) return [];
    const message = `${name} is looked for at the top of its project, and nothing names it in ${parent(to) || 'its new place'}`;
    return [{ path, line: 1, about: path, message }];
  });
}

/** `--rcfile=config/.coveragerc`, `-c x/pytest.ini`: an option hands the file to its tool. */
function isNamed(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const option =
    /(?:^|[\s"'])(?:-[cC]|--[\w-]*(?:config|rcfile|file|conf)[\w-]*)[= ]["']?(\S+?)["']?(?=[\s"']|$)/g;
  return [...text.matchAll(option)].some(([, file]) => base(file!) === name);
}
