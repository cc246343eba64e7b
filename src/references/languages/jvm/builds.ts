import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { gradleSites } from './gradle.ts';
import { mavenSites } from './maven.ts';

const isMaven = (path: string): boolean => base(path) === 'pom.xml';

/** What builds of the Java world name by paths: modules, parents, scripts, folders. */
export const builds: Adapter = siteAdapter({
  name: 'Maven and Gradle',
  accepts: path => isMaven(path) || /\.gradle(\.kts)?$/.test(path),
  reader: scene => file => (isMaven(file.path) ? mavenSites(file, scene) : gradleSites(file, scene)),
  others: otherWords,
});
