import { posix } from 'node:path';
import { ReferencesError } from '../../errors.ts';
import { untilOf } from '../../facade/until.ts';
import { parent } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { counterparts, includeSites, isHeader } from './includes.ts';
import { notInstalled } from './installed.ts';

const sites = siteAdapter({
  name: 'C and C++',
  accepts: path =>
    /\.([chmy]|cc|cpp|cxx|c\+\+|hh|hpp|hxx|h\+\+|inl|ipp|tpp|(?<!\.rst\.)inc|mm|cu|cuh|ino|S|s|asm|l|ll|yy|rc|glsl|hlsl|pch|def\.h|h\.in)$/.test(
      path,
    ),
  reader: includeSites,
});

/** C, C++ and Objective-C: what they include. */
export const c: Adapter = {
  ...sites,
  unresolved: async state => [...((await sites.unresolved?.(state)) ?? []), ...notInstalled(state)],
  companions: (path, { paths }) => counterparts(path, paths),
  facade({ from, to, removeAfter }) {
    if (!isHeader(from))
      throw new ReferencesError(
        'no-facade',
        `${from} is compiled, and not included: what names it is the build, which follows it`,
      );
    return `/* Moved to ${to}.${untilOf(removeAfter)} */\n#include "${posix.relative(parent(from), to)}"\n`;
  },
};
