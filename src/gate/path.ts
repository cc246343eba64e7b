/** Why a path may not be written to, as the end of a sentence that begins with the path. */
export interface Refusal {
  readonly code: 'outside-repository' | 'bad-path';
  /** `leads out of the repository` */
  readonly why: string;
}

/** What HFS+ leaves out when it compares names (`next_hfs_char` in git's utf8.c). */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** `.git` and its short name, with what NTFS drops from the end of a name, or takes for a stream (`is_ntfs_dotgit` in git's path.c). */
const DOT_GIT = /^(?:\.git|git~1)[. ]*(?::|$)/i;
/** Files that git reads as settings, which must be no links: the name itself, and as NTFS shortens it (`is_ntfs_dotgitmodules`). */
const DOT_FILE = /^(?:\.git(?:modules|attributes|ignore)|git(?:mod|att|ign)~[1-4])[. ]*(?::|$)/i;

/** Most bytes of one name, and of a path, that file systems take. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 4000;

/** Whether a part of a path is the git directory's name on any file system that git knows. */
function isDotGit(part: string): boolean {
  return part.split('\\').some(piece => DOT_GIT.test(piece.replace(IGNORED_BY_HFS, '')));
}

/**
 * The one gate for paths, wherever they come from: a plan, a person, a record, the command line. It lets through what git
 * itself lets into a tree (`verify_path` in git's read-cache.c, with the protections for NTFS and HFS+ always on), in its
 * plain form, relative to the top of the repository.
 * @param mode of the file that is to stand there, `120000` for a link
 * @returns undefined for a path that may be written
 */
export function refused(path: string, mode = '100644'): Refusal | undefined {
  const outside = (why: string): Refusal => ({ code: 'outside-repository', why });
  const bad = (why: string): Refusal => ({ code: 'bad-path', why });
  if (path === '') return bad('names nothing');
  if (/[\0-\x1f\x7f]/.test(path)) return bad('holds control characters');
  if (/[\ud800-\udfff]/u.test(path)) return bad('holds bytes that are not UTF-8');
  if (path.startsWith('/') || /^[A-Za-z]:(?:[\\/]|$)/.test(path)) return outside('is an absolute path');
  const parts = path.split('/');
  if (parts.some(part => part.split('\\').includes('..'))) return outside('leads out of the repository');
  if (parts[0] === '~') return outside('is outside the repository');
  if (parts.some(isDotGit)) return bad('is inside .git');
  if (parts.includes('') || parts.includes('.')) return bad('is no plain path');
  const name = (parts.at(-1) ?? '').replace(IGNORED_BY_HFS, '');
  if (mode === '120000' && DOT_FILE.test(name)) return bad('may not be a symbolic link');
  if (parts.some(part => Buffer.byteLength(part) > LONGEST_NAME) || Buffer.byteLength(path) > LONGEST_PATH)
    return bad('is too long for a file system');
  return undefined;
}

/** The same as a sentence about the path. */
export function pathProblem(path: string, mode?: string): string | undefined {
  const refusal = refused(path, mode);
  return refusal && `${path === '' ? 'An empty path' : path} ${refusal.why}.`;
}
