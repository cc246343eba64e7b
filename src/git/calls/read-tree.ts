import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';
import { within } from './input.ts';

/** @param index a file that is not there yet */
export const fillIndex = (treeish: string, index: string) =>
  call(
    'an index of our own gets the files of a commit',
    ['read-tree', objectId(treeish)],
    nothing,
    within(index),
  );
