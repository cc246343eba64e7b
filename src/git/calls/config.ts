import { call, isTrue, names, word } from '../call.ts';

/** The exit code says that nothing is set. */
const UNSET = { codes: [0, 1] };

/** Whether a setting is on. @param name `core.sparseCheckout` */
export const flag = (name: string) =>
  call('whether a setting is on', ['config', '--type=bool', name], isTrue, UNSET);

/** Whether something is set whose name matches. @param pattern a regular expression of git's own, in lower case */
export const anySetting = (pattern: string) =>
  call(
    'whether a setting of a kind is there',
    ['config', '--get-regexp', pattern],
    printed => word(printed) !== '',
    UNSET,
  );

/** The files that a setting names, from all places where it is set. */
export const filesSet = (name: string) =>
  call('the files that a setting names', ['config', '-z', '--type=path', '--get-all', name], names, UNSET);
