import { isSign, lex, plain, type Word } from '../../commands/lex.ts';
import { splitWord, withoutStart } from '../../commands/places.ts';
import { join, normalize, segments } from '../../path.ts';
import { isPattern, matching } from '../../sites/pattern.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, siteAt, TOP } from '../../sites/site.ts';
import type { Tree } from '../../sites/tree.ts';
import { Image } from './image.ts';

/** An instruction of a Dockerfile, with the place of what follows its name. */
interface Instruction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The paths of a Dockerfile: sources of copies start at the build context; all others are those of the image. */
export function dockerSites(text: string, scene: Scene, own: Base): (Site | Foreign)[] {
  const all = [...instructions(text)];
  const context = contextOf(text, all, scene.tree, own);
  const stages = new Map<string, Image>();
  const found: (Site | Foreign)[] = [];
  let image = new Image(scene);
  for (const { name, start, end } of all) {
    const words = wordsOf(text, start, end);
    const plainly = words.map(word => plain(word) ?? '');
    if (name === 'FROM') {
      image = new Image(scene, stages.get(plainly.find(word => !word.startsWith('--')) ?? ''));
      const as = plainly.findIndex(word => /^as$/i.test(word));
      stages.set(as < 0 ? `${stages.size}` : plainly[as + 1]!, image);
    } else if (name === 'WORKDIR') {
      const [word] = words;
      const path = plainly[0] ?? '';
      found.push(
        word && path !== ''
          ? image.site(path, word.parts[0]?.start ?? word.start)
          : { start, end, foreign: true },
      );
      image.enter(path);
    } else if (name === 'COPY' || name === 'ADD') found.push(...copy(words, context, image, stages));
    else found.push(...words.flatMap(word => inImage(word, image)));
  }
  return found;
}

function copy(words: readonly Word[], context: Base, image: Image, stages: ReadonlyMap<string, Image>) {
  const options = words.filter(word => plain(word)?.startsWith('--'));
  const paths = words.filter(word => !plain(word)?.startsWith('--'));
  const to = paths.at(-1);
  const sources = paths.slice(0, -1);
  if (!to) return [];
  const found: (Site | Foreign)[] = [{ start: to.start, end: to.end, foreign: true }];
  const from = options.map(word => /^--from=(.*)/.exec(plain(word) ?? '')?.[1]).find(Boolean);
  for (const source of sources) {
    const site = sourceSite(source, context);
    if (from !== undefined) {
      const path = plain(source);
      const other = stages.get(from);
      found.push(
        path !== undefined && other
          ? other.site(path, source.parts[0]?.start ?? source.start)
          : { start: source.start, end: source.end, foreign: true },
      );
    } else if (site) {
      found.push(site);
      image.copy(site.path, context, plain(to) ?? '', sources.length > 1);
    } else if (/^\.?\/?$/.test(plain(source) ?? '')) image.copy('.', context, plain(to) ?? '', false);
  }
  return found;
}

/** A source of a copy: it may not leave the context. */
function sourceSite(word: Word, context: Base): Site | undefined {
  const [part] = word.parts;
  if (word.parts.length !== 1 || part?.kind !== 'text' || part.value.length !== part.end - part.start)
    return undefined;
  const lead = /^\/+/.exec(part.value)?.[0].length ?? 0;
  const path = part.value.slice(lead).replace(/\/+$/, '');
  if (path === '' || path === '.' || /^\w+:/.test(path) || path.startsWith('<<')) return undefined;
  const start = part.start + lead;
  return siteAt(start, path, [context], { kind: 'path', climbs: false });
}

/** The paths of the image in one word of a command or a setting. */
function inImage(word: Word, image: Image): (Site | Foreign)[] {
  const first = word.parts[0];
  if (first?.kind !== 'text') return [];
  const lead = /^(--?[\w-]+=|\w+=)/.exec(first.value)?.[0].length ?? 0;
  return splitWord(withoutStart(word, lead)).flatMap(each => {
    const path = plain(each);
    const start = each.parts[0]?.start ?? each.start;
    if (path === undefined || path.startsWith('-')) return [];
    if (path.includes('/')) return [image.site(path, start)];
    return /\w\.\w+$/.test(path) ? [image.site(path, start)] : [];
  });
}

/** Words of the shell form, or the strings of the JSON form. */
function wordsOf(text: string, start: number, end: number): Word[] {
  const words = text.slice(start, end);
  const list = /^\s*(?:--\S+\s+)*\[/.test(words) && /\]\s*$/.test(words);
  const blank = list ? text.slice(0, start) + words.replace(/[[\],]/g, ' ') : text;
  return lex(blank, start, end).filter(token => !isSign(token)) as Word[];
}

/** Instructions, over continued lines; comments and here-documents are passed over. */
function* instructions(text: string): Generator<Instruction> {
  const pattern =
    /^[ \t]*(?:ONBUILD[ \t]+)?([A-Za-z]+)[ \t]+((?:[^\n\\]|\\(?!\r?\n)|\\\r?\n(?:[ \t]*#[^\n]*\n)*)*)/gm;
  for (const match of text.matchAll(pattern)) {
    const start = match.index + match[0].length - match[2]!.length;
    yield { name: match[1]!.toUpperCase(), start, end: start + match[2]!.length };
  }
}

/**
 * The build context: of the top of the repository and the file's own folder the one in which more of the sources are, and of
 * the folders that commands enter.
 */
function contextOf(text: string, all: readonly Instruction[], tree: Tree, own: Base): Base {
  if (own.before === '') return own.after === '' ? TOP : { before: '', after: '' };
  const paths: string[] = [];
  const entered: string[] = [];
  for (const { name, start, end } of all) {
    const words = wordsOf(text, start, end);
    if (name === 'WORKDIR') entered.push(words[0] ? (plain(words[0]) ?? '') : '');
    if ((name !== 'COPY' && name !== 'ADD') || words.some(word => plain(word)?.startsWith('--from')))
      continue;
    paths.push(...words.slice(0, -1).flatMap(word => sourceSite(word, TOP)?.path ?? []));
  }
  const there = (folder: string) =>
    paths.filter(path => {
      const at = normalize(join(folder, path));
      return at !== undefined && (isPattern(at) ? matching(at, tree).length > 0 : tree.has(at));
    }).length;
  if (paths.length > 0) return there(own.before) >= there('') ? own : TOP;
  // All is copied: where the image has `/app/src/web`, the context has `src/web`.
  const ends = entered.flatMap(path => segments(path).map((_, at, parts) => parts.slice(at).join('/')));
  return ends.some(end => tree.isFolder(end) && !tree.isFolder(join(own.before, end))) ? TOP : own;
}
