import { call, nothing } from '../call.ts';

/** Fails where a branch cannot be called so. */
export const branchCanBe = (name: string) =>
  call('whether a branch can have a name', ['check-ref-format', `refs/heads/${name}`], nothing);
