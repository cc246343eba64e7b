import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';

/** Files stay what they are. */
export const beginMerge = (sides: readonly string[]) =>
  call(
    'the sides become parents',
    ['merge', '-s', 'ours', '--no-ff', '--no-commit', '--quiet', ...sides.map(objectId)],
    nothing,
    {
      writes: ['index'],
    },
  );

/** Index and work tree stay as they are. */
export const forgetMerge = () =>
  call('a merge that was begun is forgotten', ['merge', '--quit'], nothing, { writes: ['index'] });
