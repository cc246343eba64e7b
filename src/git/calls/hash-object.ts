import { call, lines } from '../call.ts';
import { lineEnded, quoted } from './input.ts';

/** Contents as they are, without filters. @param files absolute, without line ends */
export const writtenObjects = (type: 'blob' | 'commit', files: readonly string[]) =>
  call('texts become objects', ['hash-object', '-w', '-t', type, '--no-filters', '--stdin-paths'], lines, {
    input: lineEnded(files),
    writes: ['objects'],
  });

/** Contents as git would take them in, with its filters. @param paths of the work tree */
export const idsOnDisk = (paths: readonly string[]) =>
  call('ids of what stands on the disk', ['hash-object', '--stdin-paths'], lines, {
    input: lineEnded(paths.map(quoted)),
  });
