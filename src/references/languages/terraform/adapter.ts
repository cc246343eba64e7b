import { siteAdapter } from '../../sites/adapter.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, TOP } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';

/** Terraform and Terragrunt: sources of modules, and files that expressions read. Addresses in a state are no paths. */
export const terraform: Adapter = siteAdapter({
  name: 'Terraform',
  accepts: path => /\.(tf|tofu|tftest\.hcl|tf\.json|hcl)$/.test(path) && !path.endsWith('.lock.hcl'),
  reader: scene => file => terraformSites(file.text, scene, scene.own(file.path)),
  others: otherWords,
});

const STRING =
  /(?<lead>\b(?:source|config_path|config_paths\s*=\s*\[)\s*=?\s*|"(?:source|config_path)"\s*:\s*|\b(?:file\w*|templatefile|fileset|abspath|read_terragrunt_config)\s*\(\s*(?:"[^"]*",\s*)*)?"(?<words>(?:[^"\\\n$]|\\.|\$\{(?:[^{}"]|"[^"]*")*\})*)"/g;

function terraformSites(text: string, scene: Scene, own: Base): (Site | Foreign)[] {
  const code = withoutComments(text);
  return [...code.matchAll(STRING)].flatMap((match): (Site | Foreign)[] => {
    const { lead = '', words = '' } = match.groups!;
    const start = match.index + match[0].length - 1 - words.length;
    const whole: Foreign = { start, end: start + words.length, foreign: true };
    const isSource = /source|config_path/.test(lead);
    const base = /^\$\{\s*(path\.(module|root|cwd)|get_terragrunt_dir\(\)|get_repo_root\(\))\s*\}\//.exec(
      words,
    );
    if (base) {
      const from = base[1] === 'path.cwd' || base[1]!.startsWith('get_repo') ? TOP : own;
      return [site(words, base[0].length, start, base[1] === 'path.root' ? [own, TOP] : [from]) ?? whole];
    }
    if (isSource) {
      if (!/^\.{1,2}\//.test(words)) return [whole];
      const found = site(words, 0, start, [own]);
      return [found ? { ...found, dotted: true, kind: 'import', names: 'folder' } : whole];
    }
    if (!/\(/.test(lead)) return [];
    const found = site(words, 0, start, [own, scene.base('')]);
    return found && !found.path.startsWith('/') ? [found] : [];
  });
}

/** The path in a string, up to what an expression fills in; `//` in the source of a module stands before its folder. */
function site(words: string, from: number, start: number, bases: readonly Base[]): Site | undefined {
  const rest = words.slice(from);
  const open = rest.search(/\$\{|%\{/);
  const plain = open < 0 ? rest : rest.slice(0, Math.max(rest.lastIndexOf('/', open), 0));
  const lead = /^\/+/.exec(plain)?.[0].length ?? 0;
  const path = plain
    .slice(lead)
    .replace(/[?].*$/, '')
    .replace(/\/+$/, '');
  if (path === '' || /\s|:\/\//.test(path)) return undefined;
  const at = start + from + lead;
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
    words.startsWith('"') ? words : words.replace(/[^\n]/g, ' '),
  );
}
