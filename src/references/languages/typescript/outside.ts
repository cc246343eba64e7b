import { posix } from 'node:path';
import { below, join, normalize, parent } from '../../path.ts';
import type { Reference } from '../../types.ts';
import type { Base } from '../text/mentions.ts';
import type { Importer, Names } from './names.ts';
import type { NamedPlace } from './places.ts';

const OUTPUT = /(?:^|\/)(?:dist|build|lib|out|output|esm|cjs)\//g;

/**
 * What becomes of a relative name of something that is not in the repository: what is built from a source that moves is
 * built elsewhere then, where it lies in folders of the same names; all else stays where it is when the importer moves.
 */
export function outside(value: string, { from, to }: Importer, names: Names): Verdict | undefined {
  if (!/^\.{1,2}(?:\/|$)/.test(value)) return undefined;
  const at = normalize(join(parent(from), value));
  if (at === undefined) return undefined;
  const isLeft = from !== to && (value.startsWith('../') || names.places.isMade(at));
  const named = package_(at, names) ?? built(at, names) ?? (isLeft ? names.places.findAbove(at) : undefined);
  if (named?.to === undefined || named.to === normalize(join(parent(to), value))) return undefined;
  return spelledFrom(parent(to), named, value);
}

type Verdict = Pick<Reference, 'target' | 'decision' | 'reason' | 'replacement'>;

/** What becomes of a path from a folder to what is made in the work tree, and stays where others look for it. */
export function made(value: string, from: Base, { places }: Names): Verdict | undefined {
  const at = /^\.{1,2}\/[\w@./-]+$/.test(value) ? normalize(join(from.before, value)) : undefined;
  const named = at !== undefined && places.isMade(at) ? places.findAbove(at) : undefined;
  if (named?.to === undefined || named.to === normalize(join(from.after, value))) return undefined;
  return spelledFrom(from.after, named, value);
}

function spelledFrom(folder: string, { target, to, reason }: NamedPlace, like: string): Verdict {
  const path = posix.relative(folder || '.', to || '.') || '.';
  const replacement = `${path.startsWith('.') ? path : `./${path}`}${like.endsWith('/') ? '/' : ''}`;
  return { target, reason, decision: 'rewritten', replacement };
}

/** A folder that is a package: which file its name stands for says its manifest, and that may be built later. */
function package_(path: string, { places }: Names): NamedPlace | undefined {
  const manifest = places.find(join(path, 'package.json'));
  return manifest?.to === undefined ? undefined : { ...manifest, to: parent(manifest.to) };
}

/** What a path may be built from, where that lies in folders of the same names: each with its project and the folder that it is built to. */
export function sourcesOf(
  path: string,
): { readonly path: string; readonly project: string; readonly output: string }[] {
  return [...path.matchAll(OUTPUT)].map(({ 0: folder, index }) => {
    const [project, output] = [path.slice(0, index), path.slice(0, index + folder.length)];
    return { path: join(project, path.slice(output.length)), project, output };
  });
}

/** Where something will be built whose source moves within its project. */
function built(path: string, { places }: Names): NamedPlace | undefined {
  for (const { path: from, project, output } of sourcesOf(path)) {
    const source = places.find(from);
    const rest = source?.to === undefined ? undefined : below(source.to, project);
    if (!source || rest === undefined || join(project, rest) === source.target) continue;
    const ending = /(\.d)?\.\w+$/.exec(path)?.[0] ?? '';
    return {
      target: source.target,
      to: output + rest.replace(/(\.d)?\.\w+$/, '') + ending,
      reason: `built from ${source.target}, which moves`,
    };
  }
  return undefined;
}
