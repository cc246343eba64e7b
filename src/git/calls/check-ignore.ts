import { call, names, type Printed } from '../call.ts';
import { nulEnded } from './input.ts';

const CHECK = ['check-ignore', '--no-index', '-z', '--stdin'];
const NONE = { codes: [0, 1] };
const asSet = (printed: Printed): ReadonlySet<string> => new Set(names(printed));

/** https://git-scm.com/docs/git-check-ignore */
export const ignoredAmong = (paths: readonly string[]) =>
  call('paths that git would ignore if it did not track them', CHECK, asSet, {
    input: nulEnded(paths),
    ...NONE,
  });

/** Of these paths those that an exception names by their whole path, `!/a/.b`: rules ignore them but for it. */
export const exceptedAmong = (paths: readonly string[]) =>
  call('paths that git does not ignore as an exception', [...CHECK, '--verbose'], exceptions, {
    input: nulEnded(paths),
    ...NONE,
  });

/** Four fields of each path: the file of the rule, its line, the rule, the path. */
function exceptions(printed: Printed): ReadonlySet<string> {
  const fields = names(printed);
  const found = fields.flatMap((path, at) => {
    const rule = at % 4 === 3 ? fields[at - 1]! : '';
    return rule.startsWith('!') && `/${path}`.endsWith(`/${rule.replace(/^!\/?/, '')}`) ? [path] : [];
  });
  return new Set(found);
}

/** @param top an empty work tree. @param patterns a file of them, which is the only one in force there */
export const matchedBy = (gitDirectory: string, top: string, patterns: string, paths: readonly string[]) =>
  call(
    'paths that patterns of a sparse checkout match',
    [
      ...['-C', top, `--git-dir=${gitDirectory}`, `--work-tree=${top}`],
      ...['-c', `core.excludesFile=${patterns}`, ...CHECK],
    ],
    asSet,
    { input: nulEnded(paths), ...NONE },
  );
