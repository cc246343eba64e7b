// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Kotlin
import { expect, test } from 'vitest';
import { carryOut } from '../../../support/toolchain.ts';

const at = (path: string) => `app/src/main/kotlin/org/example/${path}.kt`;
const kotlin = (name: string, body: string, imports: readonly string[] = []) =>
  `package org.example.${name}\n\n${imports.map(one => `import ${one}\n`).join('')}${imports.length > 0 ? '\n' : ''}${body}\n`;

/** A garden app in three packages with tests, functions and extensions at the top, and a class of Java. */
const garden: Readonly<Record<string, string>> = {
  'build.gradle.kts': 'application {\n    mainClass.set("org.example.app.MainKt")\n}\n',
  'app/src/main/AndroidManifest.xml':
    '<manifest><activity android:name="org.example.app.Screen" /></manifest>\n',
  [at('app/main')]: kotlin(
    'app',
    'fun main() {\n    val plot = plotOf(Rose(), Oak())\n    println(plot.total() + plot.tallest.inMeters())\n    Screen(plot).show()\n}',
    [
      'org.example.plants.Oak',
      'org.example.plants.Rose',
      'org.example.plots.*',
      'org.example.units.inMeters',
    ],
  ),
  [at('app/Screen')]: kotlin(
    'app',
    'class Screen(private val plot: Plot) {\n    fun show() = println("${plot.name} ${plot.total().inMeters()}")\n}',
    ['org.example.plots.Plot', 'org.example.plots.total', 'org.example.units.inMeters'],
  ),
  [at('plants/Plant')]: kotlin('plants', 'abstract class Plant {\n    abstract val height: Int\n}'),
  [at('plants/Rose')]: kotlin('plants', 'class Rose : Plant() {\n    override val height = DEFAULT\n}'),
  [at('plants/Oak')]: kotlin(
    'plants',
    'class Oak : Plant() {\n    override val height = DEFAULT * 9\n    val age: Years = 3\n}',
  ),
  [at('plants/heights')]: kotlin('plants', 'const val DEFAULT = 2\n\ntypealias Years = Int'),
  [at('plots/Plot')]: kotlin(
    'plots',
    'class Plot(val name: String, val plants: List<Plant>) {\n    val tallest: Int get() = plants.maxOf { it.height }\n}',
    ['org.example.plants.Plant'],
  ),
  [at('plots/plots')]: kotlin(
    'plots',
    'fun plotOf(vararg plants: Plant) = Plot("own", plants.toList())\n\nfun Plot.total(): Int = plants.sumOf { it.height }',
    ['org.example.plants.Plant'],
  ),
  [at('units/lengths')]: kotlin(
    'units',
    'fun Int.inMeters(): String = "${this / 100} m"\n\nfun <T> List<T>.middle(): T = this[size / 2]',
  ),
  [at('units/Spade')]: kotlin(
    'units',
    'object Spade {\n    fun dig(plot: org.example.plots.Plot) = plot.plants.middle()\n}',
  ),
  'app/src/main/java/org/example/units/Ruler.java':
    'package org.example.units;\n\nimport org.example.plots.Plot;\n\npublic class Ruler {\n    public String of(Plot plot) {\n        return LengthsKt.inMeters(plot.getTallest());\n    }\n}\n',
  'app/src/test/kotlin/org/example/plots/PlotTest.kt': kotlin(
    'plots',
    'class PlotTest {\n    fun counts() = check(plotOf(Rose()).total() == DEFAULT)\n}',
    ['org.example.plants.DEFAULT', 'org.example.plants.Rose'],
  ),
  'app/src/test/kotlin/org/example/units/LengthTest.kt': kotlin(
    'units',
    'class LengthTest {\n    fun measures() = check(100.inMeters() == "1 m" && listOf(1, 2).middle() == 2)\n}',
  ),
  'README.md': '# Garden\n',
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`${at('plants/heights')}\` → \`${at('units/heights')}\`
2. Move \`${at('plants/Rose')}\` → \`${at('plants/flowers/Rose')}\`
3. Move \`${at('plots/plots')}\` → \`${at('tools/plots')}\`
4. Move \`${at('app/Screen')}\` → \`${at('ui/Screen')}\`
5. Update packages and imports

## Phase 2: Packages

1. Move \`app/src/main/kotlin/org/example/units/\` → \`app/src/main/kotlin/org/example/measure/\`
2. Move \`app/src/main/java/org/example/units/\` → \`app/src/main/java/org/example/measure/\`
3. Move \`app/src/test/kotlin/org/example/units/\` → \`app/src/test/kotlin/org/example/measure/\`
4. Move \`app/src/main/kotlin/org/example/plots/\` → \`app/src/main/kotlin/org/example/core/plots/\`
5. Update packages and imports
`;

test('a program in Kotlin resolves at every commit of the main line', () => {
  const { exit, output, failures, commits, paths } = carryOut(
    garden,
    PLAN,
    `"${process.execPath}" "${import.meta.dirname}/resolve.mjs"`,
  );
  expect(failures).toEqual([]);
  expect([exit, commits], output).toEqual([0, 2]);
  expect(paths).toContain(at('measure/heights'));
}, 300_000);
