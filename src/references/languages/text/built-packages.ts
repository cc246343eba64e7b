import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import { gainedPackages } from './gained-packages.ts';
import { lostPackages } from './packaging.ts';
import type { Mark } from './scan.ts';

/** What a build would leave out of a project, or take into it, otherwise than before. */
export const builtPackages = (file: SourceFile, moved: Moved): Mark[] => [
  ...lostPackages(file, moved),
  ...gainedPackages(file, moved),
];
