import { call, nothing } from '../call.ts';

export const moveFile = (from: string, to: string) =>
  call('a file is moved', ['mv', '--', from, to], nothing, { writes: ['index', 'work tree'] });
