import { once } from '../../once.ts';
import { base, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, withEndings } from '../../sites/site.ts';
import { type Places, type Way, waySites } from '../../sites/ways.ts';
import type { SourceFile } from '../../types.ts';

const SETTINGS = /^cypress(?:\.config\.[cm]?[jt]s|\.json)$/;
const FOLDER = /\bfixturesFolder["']?\s*:\s*["'`]([^"'`\n$]+)["'`]/;
const FIXTURE = withEndings('.json', '.js', '.ts', '.html', '.txt', '.csv', '.png', '.jpg');

/** The data that tests of Cypress load: from the folder that its settings name, and by default from `cypress/fixtures`. */
export function fixtureSites(text: string, path: string, scene: Scene): Site[] {
  const from = ({ beside }: Places) => [
    ...configured(path, scene),
    ...beside('cypress/fixtures', 'fixtures'),
  ];
  return waySites(
    LOADS.map(load => ({ ...load, from, lookup: FIXTURE })),
    text,
    path,
    scene,
  );
}

const LOADS: readonly Pick<Way, 'pattern' | 'only'>[] = [
  { pattern: /\bcy\.fixture\(\s*(["'`])(?<name>[^"'`\n$]+)\1/g },
  {
    pattern: /\bfixture\s*:\s*(["'`])(?<name>[^"'`\n$,]+)(?:,[^"'`\n]*)?\1/g,
    only: /\.cy\.[jt]sx?$|(^|\/)cypress\//,
  },
];

/** The folder that the nearest settings above a test name. */
function configured(path: string, { files, known }: Scene): Base[] {
  const above = foldersAbove(path);
  const [settings] = settingsOf(files)
    .filter(one => above.includes(parent(one.path)))
    .toSorted((a, b) => above.indexOf(parent(a.path)) - above.indexOf(parent(b.path)));
  const said = FOLDER.exec(settings?.text ?? '')?.[1];
  const folder = said === undefined ? undefined : normalize(join(parent(settings!.path), said));
  return folder === undefined ? [] : known([folder]);
}

const settingsOf = once((files: readonly SourceFile[]) =>
  files.filter(({ path }) => SETTINGS.test(base(path))),
);
