// biome-ignore-all lint/suspicious/noTemplateCurlyInString: builds write their variables so
import { describe, expect, test } from 'vitest';
import { builds } from '../../../../src/references/languages/jvm/builds.ts';
import { run } from '../typescript/support.ts';

const PARENT =
  '<project><groupId>org.shop</groupId><artifactId>shop</artifactId><modules>\n  <module>core</module>\n  <module>web</module>\n</modules></project>\n';
const child = (more = '', body = '') =>
  `<project>\n  <parent>\n    <groupId>org.shop</groupId>\n    <artifactId>shop</artifactId>\n    <version>1</version>${more}\n  </parent>\n  <artifactId>x</artifactId>${body}\n</project>\n`;

async function changed(files: Record<string, string>, moves: Record<string, string>, others: string[] = []) {
  const map = Object.fromEntries(
    Object.keys({ ...files, ...Object.fromEntries(others.map(path => [path, ''])) }).flatMap(path => {
      const folder = Object.keys(moves).find(each => path.startsWith(`${each}/`));
      return folder === undefined ? [] : [[path, moves[folder] + path.slice(folder.length)]];
    }),
  );
  const out = await run(builds, files, map, others);
  return Object.fromEntries([...out].map(([path, { text }]) => [path, text]));
}

describe('Maven', () => {
  test('a module that goes deeper is named there, and says where its parent is', async () => {
    const files = {
      'pom.xml': PARENT,
      'core/pom.xml': child(),
      'web/pom.xml': child('', '<a>${project.basedir}/../core/rules.pro</a>'),
    };
    const out = await changed(files, { web: 'apps/web' }, ['core/rules.pro']);
    expect(out['pom.xml']).toBe(PARENT.replace('<module>web', '<module>apps/web'));
    expect(out['core/pom.xml']).toBe(files['core/pom.xml']);
    expect(out['web/pom.xml']).toBe(
      child(
        '\n    <relativePath>../../pom.xml</relativePath>',
        '<a>${project.basedir}/../../core/rules.pro</a>',
      ),
    );
  });

  test('a parent that is said where, one of another name above, and one that comes along', async () => {
    const files = {
      'pom.xml': PARENT,
      'core/pom.xml': child('\n    <relativePath>../pom.xml</relativePath>'),
      'web/pom.xml': child().replace('<artifactId>shop', '<artifactId>other'),
    };
    const out = await changed(files, { core: 'libs/core', web: 'apps/web' });
    expect(out['core/pom.xml']).toContain('<relativePath>../../pom.xml</relativePath>');
    expect(out['web/pom.xml']).toBe(files['web/pom.xml']);
    const all = { 'java/pom.xml': PARENT, 'java/core/pom.xml': child() };
    expect(await changed(all, { java: 'jvm/java' })).toEqual(all);
  });
});

test('what Maven packs is named below the folder of sources', async () => {
  const pom = '<project><exclude>org/shop/demo/**</exclude><include>org/shop/**</include></project>\n';
  const others = ['src/main/java/org/shop/demo/A.java', 'src/main/java/org/shop/B.java'];
  const out = await changed(
    { 'pom.xml': pom },
    { 'src/main/java/org/shop/demo': 'src/main/java/org/shop/tour' },
    others,
  );
  expect(out['pom.xml']).toBe(pom.replace('demo', 'tour'));
});

describe('Gradle', () => {
  const moves = { web: 'apps/web', gradle: 'build/gradle', 'web-shop': 'shops/web-shop' };
  const others = ['web/A.java', 'core/A.java', 'gradle/common.gradle', 'web-shop/A.java'];
  test.each([
    ['settings.gradle', "include 'core', ':web'", "include 'core', ':apps:web'"],
    ['settings.gradle.kts', 'include("core", "web")', 'include("core", "apps:web")'],
    [
      'settings.gradle',
      "include ':web'\nproject(':web').projectDir = file('web')",
      "include ':web'\nproject(':web').projectDir = file('apps/web')",
    ],
    [
      'core/build.gradle',
      "implementation project(':web') // web",
      "implementation project(':apps:web') // web",
    ],
    [
      'core/build.gradle.kts',
      'implementation(projects.web)\napi(projects.webShop.dependencyProject)',
      'implementation(projects.apps.web)\napi(projects.shops.webShop.dependencyProject)',
    ],
    ['build.gradle', "apply from: 'gradle/common.gradle'", "apply from: 'build/gradle/common.gradle'"],
    [
      'web/build.gradle.kts',
      'apply(from = "$rootDir/gradle/common.gradle")\napply(from = "../gradle/common.gradle")',
      'apply(from = "$rootDir/build/gradle/common.gradle")\napply(from = "../../build/gradle/common.gradle")',
    ],
  ])('%s: %j', async (path, before, after) => {
    expect((await changed({ [path]: before }, moves, others))[path]).toBe(after);
  });
});
