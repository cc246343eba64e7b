/**
 * What every git command is started with, so that nothing which a person or a repository configured runs foreign code
 * while we read, or changes what we read: https://git-scm.com/docs/git-config. Hooks, filters, signing and identity are
 * the person's own and stay.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  'advice.detachedHead': 'false',
  'color.ui': 'false',
  'color.diff': 'false',
  'color.status': 'false',
  'core.fsmonitor': 'false',
  'core.pager': 'cat',
  'core.quotePath': 'false',
  'diff.algorithm': 'myers',
  'diff.relative': 'false',
  'diff.renameLimit': '1000',
  'diff.renames': 'true',
  'i18n.commitEncoding': 'UTF-8',
  'i18n.logOutputEncoding': 'UTF-8',
  'log.diffMerges': 'separate',
  'log.follow': 'false',
  'log.showSignature': 'false',
  'merge.verifySignatures': 'false',
  'submodule.recurse': 'false',
};

/** The settings as arguments that stand before the command. */
export const FIXED: readonly string[] = Object.entries(SETTINGS).flatMap(([name, value]) => [
  '-c',
  `${name}=${value}`,
]);

/** Variables that git is started with; `undefined` takes one of the caller's away. */
export const ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
  // These would change what a path, a difference or an object means.
  GIT_EXTERNAL_DIFF: undefined,
  GIT_DIFF_OPTS: undefined,
  GIT_LITERAL_PATHSPECS: undefined,
  GIT_GLOB_PATHSPECS: undefined,
  GIT_NOGLOB_PATHSPECS: undefined,
  GIT_ICASE_PATHSPECS: undefined,
  GIT_INDEX_FILE: undefined,
};
