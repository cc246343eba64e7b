import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { TOP } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { cmakeSites } from './cmake.ts';
import { makeSites } from './make.ts';

const isMake = (path: string): boolean => /^(GNUm|[Mm])akefile(\..*)?$|\.(mk|mak|am)$/.test(base(path));
const isCmake = (path: string): boolean => /^(CMakeLists\.txt|meson\.build)$|\.cmake$/.test(base(path));

/** Makefiles, CMake and Meson. */
export const build: Adapter = siteAdapter({
  name: 'Make and CMake',
  accepts: path => isMake(path) || isCmake(path),
  reader: scene => file => {
    const own = scene.own(file.path);
    if (!isMake(file.path)) return cmakeSites(file.text, scene, own);
    // What is included by another runs where that one does.
    const starts = /\.(mk|mak)$/.test(file.path) ? [TOP, own] : [own, TOP];
    return makeSites(file.text, scene, own, starts);
  },
  others: otherWords,
});
