import { call, text } from '../call.ts';

export const version = () =>
  call('the version of git', ['--version'], printed => {
    const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(text(printed)) ?? []).map(Number);
    return [major, minor] as const;
  });
