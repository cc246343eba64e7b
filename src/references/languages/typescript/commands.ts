import { readShell } from '../../commands/read.ts';
import { join, normalize, parent } from '../../path.ts';
import type { sceneOf } from '../../sites/read.ts';
import { isSite, type Site } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import type { Base, Mentions, Verdict } from '../text/mentions.ts';
import { type Mark, overlap, type Span } from '../text/scan.ts';
import { tokens } from '../text/tokens.ts';
import type { JsonString } from './json.ts';
import type { Resolver } from './resolve.ts';

/** What the words of a command are looked up with. */
export interface CommandTools {
  readonly mentions: Mentions;
  readonly resolver: Resolver;
  readonly shell: ReturnType<typeof sceneOf>;
}

/**
 * A line for a shell: of `scripts`, of a hook. One word is a folder where the command before it takes folders, and counted
 * from the folder into which a command before has gone.
 */
export function inCommand(
  { value, start, end }: JsonString,
  file: SourceFile,
  own: Base,
  tools: CommandTools,
): Mark[] {
  const { scene } = tools.shell;
  const sites = readShell(file.text, scene, { cwd: [own] }, start, end).found.filter(isSite);
  const isElsewhere = ({ bases: [first] }: Site) => first?.before !== own.before;
  const elsewhere = sites.filter(isElsewhere);
  const words = tokens(value)
    .map(token => ({ ...token, start: start + token.start, end: start + token.end }))
    .filter(word => !elsewhere.some(site => overlap(site, word)));
  const paths = words.flatMap((word): Mark[] => {
    const verdict =
      tools.mentions.judge(word.value, [own], path => script(path, tools)) ?? below(word.value, own, tools);
    return verdict ? [markOf(word, verdict)] : [];
  });
  const others = sites.filter(site => !words.some(word => overlap(site, word)));
  return [...paths, ...others.flatMap(site => inSite(site, own, tools))].sort((a, b) => a.start - b.start);
}

function inSite(site: Site, own: Base, { shell, resolver }: CommandTools): Mark[] {
  const verdict = shell.judge.judge(site);
  if (!verdict) return [];
  const named = resolver.at(join(own.before, site.path));
  // `node server` is `server.js` before it is the folder, `eslint server` the folder.
  const isSure = named === undefined || named === verdict.target || parent(named) === verdict.target;
  if (verdict.replacement === undefined || isSure) return [markOf(site, verdict)];
  const { replacement: _, ...rest } = verdict;
  return [markOf(site, { ...rest, decision: 'asked', reason: `a word that may name ${named} too` })];
}

/** What is not there yet, below a folder that goes: `packages/a/dist`. */
function below(value: string, own: Base, { mentions }: CommandTools): Verdict | undefined {
  if (!/^[\w@./-]+$/.test(value)) return undefined;
  for (let folder = parent(value); folder !== '' && folder !== '.'; folder = parent(folder)) {
    if (!mentions.moved.isFolder(normalize(join(own.before, folder)) ?? '')) continue;
    const verdict = mentions.judge(folder, [own], undefined, true);
    if (verdict?.replacement === undefined) return undefined;
    return { ...verdict, replacement: verdict.replacement + value.slice(folder.length) };
  }
  return undefined;
}

/** The script that a path without ending stands for: `node lib/run`, `--require test/setup`. A folder is one before. */
const script = (path: string, { mentions, resolver }: CommandTools): string | undefined =>
  mentions.moved.isFolder(path) ? undefined : resolver.at(path);

const markOf = ({ start, end }: Span, verdict: Omit<Mark, 'start' | 'end' | 'kind'>): Mark => ({
  start,
  end,
  kind: 'configuration',
  ...verdict,
});
