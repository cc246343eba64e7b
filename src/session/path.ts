/** Why a path typed by a person is no place in the repository, in one sentence; undefined where it is one. */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'Name a path.';
  if (/[\0-\x1f\x7f]/.test(path)) return 'The path holds control characters.';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
    return `${path} is absolute. Name a path inside the repository.`;
  const parts = path.split('/');
  if (parts.includes('..')) return `${path} leads out of the repository.`;
  if (parts.some(part => part.toLowerCase() === '.git')) return `${path} is inside .git.`;
  if (parts.includes('') || parts.includes('.')) return `${path} is not a plain path of a file.`;
  return undefined;
}
