import { readShell } from '../../commands/read.ts';
import { sceneOf } from '../../sites/read.ts';
import { isSite, TOP } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { builtPackages } from './built-packages.ts';
import { layersMoved } from './layers.ts';
import type { Base, Mentions, Verdict } from './mentions.ts';
import { judgeModule } from './modules.ts';
import type { Mark } from './scan.ts';
import { commandsIn, type Setting, settingsIn } from './settings.ts';

/** Places of one word, which are folders or modules by the setting or the command that they stand in, and what a build does not find. */
export function setWords(context: Context, moved: Moved, mentions: Mentions) {
  const { scene, judge } = sceneOf(context);
  return (file: SourceFile, bases: readonly Base[]): Mark[] => {
    const settings = settingsIn(file.path, file.text).flatMap((setting): Mark[] => {
      const verdict = inSetting(setting, bases, moved, mentions);
      return verdict ? [{ start: setting.start, end: setting.end, kind: 'configuration', ...verdict }] : [];
    });
    const commands = commandsIn(file.path, file.text).flatMap(({ start, end }) =>
      readShell(file.text, scene, { cwd: [TOP] }, start, end)
        .found.filter(isSite)
        .flatMap((site): Mark[] => {
          const verdict = judge.judge(site);
          return verdict ? [{ start: site.start, end: site.end, kind: 'configuration', ...verdict }] : [];
        }),
    );
    const layers = /\.(toml|ini|cfg)$|\.importlinter$/.test(file.path) ? layersMoved(file.text, moved) : [];
    return [...settings, ...commands, ...layers, ...builtPackages(file, moved)];
  };
}

function inSetting(
  { words, sort }: Setting,
  bases: readonly Base[],
  moved: Moved,
  mentions: Mentions,
): Verdict | undefined {
  const isModule = sort === 'module' || (sort === 'either' && moved.before.find([words]) !== undefined);
  if (isModule) return judgeModule(words, { entry: false, key: 'module' }, moved);
  return mentions.judge(words, bases, undefined, true);
}
