import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { counterparts, includeSites } from './includes.ts';

/** C, C++ and Objective-C: what they include. */
export const c: Adapter = {
  ...siteAdapter({
    name: 'C and C++',
    accepts: path =>
      /\.([chmy]|cc|cpp|cxx|c\+\+|hh|hpp|hxx|h\+\+|inl|ipp|tpp|inc|mm|cu|cuh|ino|S|s|asm|l|ll|yy|rc|glsl|hlsl|pch|def\.h|h\.in)$/.test(
        path,
      ),
    reader: includeSites,
  }),
  companions: (path, { paths }) => counterparts(path, paths),
};
