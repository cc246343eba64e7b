import { call, word } from '../call.ts';

/** Fails where git knows nobody. `date` as git writes it, `1700000000 +0100`. */
export const identity = (role: 'AUTHOR' | 'COMMITTER') =>
  call('who commits, and when', ['var', `GIT_${role}_IDENT`], printed => {
    const [, who = '', date = ''] = /^(.*?) (\d+ [+-]\d+)$/s.exec(word(printed)) ?? [];
    return { who, date };
  });
