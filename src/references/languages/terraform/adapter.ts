import { blank } from '../../blank.ts';
import { parent } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { type Base, type Foreign, type Site, TOP } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { unresolvedNames } from './module.ts';

/** Terraform and Terragrunt: sources of modules, and files that expressions read. Addresses in a state are no paths. */
const paths = siteAdapter({
  name: 'Terraform',
  accepts: path => /\.(tf|tofu|tftest\.hcl|tf\.json|hcl)$/.test(path) && !path.endsWith('.lock.hcl'),
  reader: scene => file => {
    // A test names modules from the folder that it is run for: its own, or the one above `tests`.
    const folder = parent(file.path);
    const isTest = file.path.endsWith('.tftest.hcl') && /(^|\/)tests$/.test(folder);
    return terraformSites(file.text, isTest ? scene.base(parent(folder)) : scene.own(file.path));
  },
  others: otherWords,
});

/** Terraform and Terragrunt: paths, and the names of a module, which is a folder. */
export const terraform: Adapter = {
  ...paths,
  unresolved: async state => [...(await paths.unresolved!(state)), ...unresolvedNames(state)],
};

/** What an expression begins with that stands for a folder. */
const FOLDER =
  /\$\{\s*(path\.module|path\.root|path\.cwd|get_terragrunt_dir\(\)|get_repo_root\(\))\s*\}(\/[^"\n\s]*)/g;
const SOURCE = /(?:\b|")(?:source|config_path)"?\s*[:=]\s*"([^"\n]*)"/g;
const READ = /\b(?:file\w*|templatefile|fileset|read_terragrunt_config)\s*\(\s*"([^"\n$]*)"/g;

function terraformSites(text: string, own: Base): (Site | Foreign)[] {
  const code = withoutComments(text);
  const found: (Site | Foreign)[] = [];
  for (const { 0: all, 1: words = '', index } of code.matchAll(SOURCE)) {
    const start = index + all.length - 1 - words.length;
    const path = /^\.{1,2}\//.test(words) ? site(words, start, [own]) : undefined;
    if (path) found.push({ ...path, dotted: true, kind: 'import', names: 'folder' });
    else if (!words.includes('${')) found.push({ start, end: start + words.length, foreign: true });
  }
  for (const { 0: all, 1: folder = '', 2: words = '', index } of code.matchAll(FOLDER)) {
    const bases = folder === 'path.root' ? [own, TOP] : /cwd|repo/.test(folder) ? [TOP] : [own];
    const path = site(words, index + all.length - words.length, bases);
    if (path) found.push(path);
  }
  for (const { 0: all, 1: words = '', index } of code.matchAll(READ)) {
    const path = words.startsWith('/')
      ? undefined
      : site(words, index + all.length - 1 - words.length, [own, TOP]);
    if (path) found.push(path);
  }
  return found;
}

/** The path in a string, up to what an expression fills in; `//` in the source of a module stands before its folder. */
function site(rest: string, start: number, bases: readonly Base[]): Site | undefined {
  const open = rest.search(/\$\{|%\{/);
  const plain = open < 0 ? rest : rest.slice(0, Math.max(rest.lastIndexOf('/', open), 0));
  const lead = /^\/+/.exec(plain)?.[0].length ?? 0;
  const path = plain
    .slice(lead)
    .replace(/[?].*$/, '')
    .replace(/\/+$/, '');
  if (path === '' || /\s|:\/\//.test(path)) return undefined;
  const at = start + lead;
  // `../modules//net`: two slashes stand before the folder within what is copied.
  const copied = /^(.*)\/\//.exec(path)?.[1];
  const within = (to: string) =>
    to.startsWith(`${copied}/`) ? `${copied}//${to.slice(copied!.length + 1)}` : to;
  return {
    start: at,
    end: at + path.length,
    path,
    bases,
    kind: 'path',
    ...(copied !== undefined && { write: within }),
    ...(open >= 0 && { names: 'folder' as const }),
  };
}

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//g, words =>
    words.startsWith('"') ? words : blank(words),
  );
}
