import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const MAIN = 'app/src/main/java/org/shop';
const files = {
  'settings.gradle.kts': 'include(":app")\ninclude(":bench")\n',
  'app/build.gradle.kts':
    'android {\n  namespace = "org.shop"\n  defaultConfig { testInstrumentationRunner = "org.shop.Runner" }\n}\n',
  'bench/build.gradle.kts': 'dependencies { implementation(project(":app")) }\n',
  'app/src/main/AndroidManifest.xml':
    '<manifest>\n  <application android:name=".App">\n    <activity android:name=".ui.Home" />\n    <activity android:name="org.shop.Runner" />\n  </application>\n</manifest>\n',
  [`${MAIN}/App.kt`]: 'package org.shop\n\nclass App {\n  val debug = BuildConfig.DEBUG\n}\n',
  [`${MAIN}/Runner.kt`]: 'package org.shop\n\nclass Runner { val icon = R.drawable.icon }\n',
  [`${MAIN}/ui/Home.kt`]:
    'package org.shop.ui\n\nimport org.shop.R\n\nclass Home { val icon = R.drawable.icon }\n',
};

test('classes that the build makes are imported, manifests name classes from the package of the module, projects follow their folders', async () => {
  const moves = {
    [`${MAIN}/App.kt`]: `${MAIN}/start/App.kt`,
    [`${MAIN}/Runner.kt`]: `${MAIN}/start/Runner.kt`,
    [`${MAIN}/ui/Home.kt`]: `${MAIN}/screens/Home.kt`,
    'bench/build.gradle.kts': 'speed/build.gradle.kts',
  };
  const { after } = await moving({ files, moves });
  expect(after['settings.gradle.kts']).toBe('include(":app")\ninclude(":speed")\n');
  expect(after['app/build.gradle.kts']).toBe(
    files['app/build.gradle.kts'].replace('org.shop.Runner', 'org.shop.start.Runner'),
  );
  expect(after['app/src/main/AndroidManifest.xml']).toBe(
    files['app/src/main/AndroidManifest.xml']
      .replace('".App"', '".start.App"')
      .replace('".ui.Home"', '".screens.Home"')
      .replace('org.shop.Runner', 'org.shop.start.Runner'),
  );
  expect(after[`${MAIN}/start/App.kt`]).toBe(
    'package org.shop.start\n\nimport org.shop.BuildConfig\n\nclass App {\n  val debug = BuildConfig.DEBUG\n}\n',
  );
  expect(after[`${MAIN}/start/Runner.kt`]).toContain('import org.shop.R\n');
  const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
  expect((await moving({ files: after, moves: back })).after).toEqual(files);
});
