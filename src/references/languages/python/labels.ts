import { captured } from '../../captured.ts';
import { lineFinder } from '../../edits.ts';
import { isPython } from '../../file-kinds.ts';
import { base, join, parent } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Context, Doubt } from '../adapter.ts';

/** What makes a package an app of Django that keeps something under its name. */
const KEEPS = ['models.py', 'models/__init__.py', 'migrations/__init__.py'];
/** The apps that settings name. */
const SETTINGS = /\bINSTALLED_APPS\b[^[(\n]{0,40}[[(](?<apps>[^\])]*)/g;
/** An app that says itself what it is called. */
const LABEL = /^[ \t]+label[ \t]*(?::[^=\n]*)?=/m;

/**
 * Apps of Django whose folder is called otherwise at its new place, and that do not say what they are called: tables, migrations
 * and relations are called by the last part of their path (django.apps.AppConfig.label).
 */
export function lostLabels({ moves, files, world }: Context): Doubt[] {
  const apps = [...moves].flatMap(([path, to]) => {
    const [folder, goal] = [parent(path), parent(to ?? '')];
    const isApp = base(path) === '__init__.py' && KEEPS.some(name => world.paths.has(join(folder, name)));
    return isApp && to !== null && base(folder) !== base(goal) ? [{ path, folder, goal }] : [];
  });
  if (apps.length === 0) return [];
  const settings = files.flatMap(({ path, text }) =>
    isPython(path) ? captured(text, SETTINGS).map(apps => ({ path, text, ...apps })) : [],
  );
  return apps.flatMap(({ path, folder, goal }): Doubt[] => {
    const config = files.find(file => file.path === join(folder, 'apps.py'));
    if (config && LABEL.test(config.text)) return [];
    const parts = folder.split('/');
    const names = parts.map((_, at) => parts.slice(at).map(literally).join('\\.'));
    const named = new RegExp(`["'](?:${names.join('|')})(?:\\.apps\\.\\w+)?["']`);
    for (const { path: place, text, words, start } of settings) {
      const at = named.exec(words)?.index;
      if (at === undefined) continue;
      const message = `Django calls this app ${base(folder)} in tables and migrations, and ${base(goal)} afterwards: label = "${base(folder)}" in its AppConfig keeps the name`;
      return [{ path: place, line: lineFinder(text)(start + at), about: path, message }];
    }
    return [];
  });
}
