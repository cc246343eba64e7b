import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { isGradle, isManifest, manifestSites } from './android.ts';
import { gradleSites } from './gradle.ts';
import { mavenSites } from './maven.ts';

const isMaven = (path: string): boolean => base(path) === 'pom.xml';

/** What builds of the Java world name by paths: modules, parents, scripts, folders, and the classes of Android manifests. */
export const builds: Adapter = siteAdapter({
  name: 'Maven and Gradle',
  accepts: path => isMaven(path) || isGradle(path) || isManifest(path),
  reader: scene => file => {
    if (isManifest(file.path)) return manifestSites(file, scene);
    return isMaven(file.path) ? mavenSites(file, scene) : gradleSites(file, scene);
  },
  others: otherWords,
});
