import { call, nothing } from '../call.ts';

/** With hooks and signing as the person has them. */
export const commitStaged = (message: string) =>
  call(
    'what is staged becomes a commit',
    ['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-F', '-'],
    nothing,
    { input: message, writes: ['objects', 'refs', 'index', 'work tree'] },
  );
