import { lineFinder } from '../edits.ts';
import { isScript } from '../file-kinds.ts';
import { adapterOf } from '../languages/of.ts';
import { ownLinks } from '../languages/text/own-links.ts';
import { SIDEBARS } from '../languages/text/sidebars.ts';
import { isOwnOrigin } from '../languages/typescript/origins.ts';
import { isMade, isSettings } from '../languages/typescript/settings.ts';
import { onceWithin } from '../once.ts';
import { parent } from '../path.ts';
import { spells } from '../turn.ts';
import { mayHaveWord } from '../words.ts';
import { askedName } from './asked.ts';
import { groundsOf } from './grounds.ts';
import { besideFolders, foldersMeant, foldersSaid } from './names/beside-folders.ts';
import { outputsOf, sourceOf } from './names/built.ts';
import { called } from './names/called.ts';
import { counts } from './names/counts.ts';
import { Ground } from './names/ground.ts';
import { LOADS } from './names/leads.ts';
import { inPackage, linkedTo } from './names/linked.ts';
import { isLost, type Meaning, meaningOf } from './names/meaning.ts';
import { PAGES } from './names/pages.ts';
import { placedAt } from './names/placed.ts';
import { type Placing, placingIn } from './names/placing.ts';
import { publishedIn } from './names/published.ts';
import type { Addresses } from './names/said-in-addresses.ts';
import { saysBySettings } from './names/said-in-settings.ts';
import { spokenIn } from './names/spoken.ts';
import { type Spot, spotsOf } from './names/spots.ts';
import { strayed } from './names/strayed.ts';
import { type Written, written } from './names/written.ts';
import type { Source } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/**
 * Strings, keys, paths and links that named something before and name nothing afterwards, in every text, whoever reads it.
 * No grammar is asked: what a word names is found by looking where the paths of its kind of file may start. So nobody says
 * for sure that it is broken; it is for a person to look at.
 */
export async function lostNames(comparison: Comparison): Promise<Problem[]> {
  const { before, after, sources, changed, textsBefore, textsAfter } = comparison;
  const [then, now] = groundsOf(comparison);
  const gone = then.without(now);
  if (gone.length === 0) return [];
  const words = Ground.words(gone);
  const found: Problem[] = [];
  const ownLink = ownLinks(after.files);
  const outputs = outputsOf(before.files);
  const placing = (ground: Ground) => placingIn((ground === then ? before : after).files);
  const addresses = { fileOf: (url: string) => ownLink(url)?.path, pageOf: publishedIn(before.files) };
  const textOf = (path: string, ground: Ground) =>
    (ground === then ? textsBefore : textsAfter).get(path)?.text;
  const pause = spells();
  for (const file of after.files) {
    const origins = sources(file.path);
    const moved = origins.some(path => path !== file.path);
    const concerns = () =>
      mayHaveWord(file.text, words) || PARTIAL.test(file.text) || saysBySettings(file.text);
    if (origins.length === 0 || (!moved && !concerns())) continue;
    await pause();
    const olds = origins.flatMap(path => textsBefore.get(path) ?? []);
    if (olds.length === 0) continue;
    found.push(
      ...inFile(file, olds, {
        then,
        now,
        files: [before.files, after.files],
        outputs,
        placing,
        addresses,
        textOf,
        roots: [before.world.roots, after.world.roots],
      }),
    );
  }
  return changed.size === 0 ? [] : found;
}

/** A pattern for a part of a name, which has no whole word of it: `a/bill*.ts`; or a test of how names end. */
const PARTIAL =
  /[\w-]\*(?:[./"'`{]|$)|\*[\w-]+\.|\*\.[\w.]+["'`]|\bends[wW]ith\(|\bextname\(|\.suffix\b|\$\/\w*\.test\(/m;

interface Grounds {
  readonly then: Ground;
  readonly now: Ground;
  readonly files: readonly [before: readonly Source[], after: readonly Source[]];
  readonly outputs: ReturnType<typeof outputsOf>;
  readonly roots: readonly [before: readonly string[], after: readonly string[]];
  readonly placing: (ground: Ground) => Placing;
  readonly addresses: Addresses;
  readonly textOf: (path: string, ground: Ground) => string | undefined;
}

function inFile(
  file: Source,
  olds: readonly Source[],
  { then, now, files, roots, outputs, placing, addresses, textOf }: Grounds,
): Problem[] {
  const { path, text } = file;
  const known = new Map<string, string | undefined>();
  const all = spotsOf(path, text);
  const ownRoot = adapterOf(path)?.ownRoot === true;
  const said = onceWithin(foldersSaid);
  const meant = onceWithin(foldersMeant);
  const spoken = spokenIn(path, text, olds[0]!, {
    grounds: [then, now],
    roots: roots[0],
    placing,
    addresses,
    textOf,
  });
  const lostAs = (spot: Spot, before: string, words: string): string | undefined => {
    const naming = olds.filter(old => old.text.includes(spot.words));
    if (naming.length === 0) return undefined;
    if (spot.sort === 'address') {
      const page = then.address(spot.words);
      return page !== undefined && !now.has(page) && now.address(spot.words) === undefined ? page : undefined;
    }
    const asPath = written(spot.joined?.path ?? words.replace(/^\\\//, ''), spot.isExpression);
    if (!asPath || (ownRoot && asPath.start === 'top')) return undefined;
    const named = called(spot, asPath, before, then, now);
    if (named !== undefined) return named;
    const linked = linkedTo(spot.words, files[0]);
    if (linked !== undefined) {
      const isThere = now.has(linkedTo(spot.words, files[1]) ?? '');
      return then.has(linked) && !isThere ? linked : undefined;
    }
    // What a script loads by a path without a sign in front is a package.
    const isPackage = asPath.start === 'any' && isScript(path) && LOADS.test(before);
    const ofPackage = isPackage ? inPackage(words, files[0]) : undefined;
    if (ofPackage !== undefined) {
      const built = sourceOf({ ...asPath, path: ofPackage }, path, outputs, then);
      if (built !== undefined && !now.has(built)) return built;
    }
    for (const old of naming) {
      const was = meanings(spot, asPath, old.path, then, roots[0]);
      const source = was.size === 0 && !isPackage ? sourceOf(asPath, old.path, outputs, then) : undefined;
      const isBuilt = source !== undefined && sourceOf(asPath, path, outputs, now) !== undefined;
      if (source !== undefined && !now.has(source) && !isBuilt) return source;
      const beside = was.size === 0 ? besideFolders(spot, asPath, () => said(old, then), then) : undefined;
      if (beside !== undefined && !now.has(beside)) {
        // The folder is told where it is named itself.
        if (spoken.some(({ target }) => beside.startsWith(`${target}/`))) continue;
        if (besideFolders(spot, asPath, () => meant(file, now), now) === undefined) return beside;
        continue;
      }
      const folder = was.size === 0 ? madeIn(spot, asPath) : undefined;
      if (folder) {
        const at = lostFolder(folder, [old.path, path], then, now);
        if (at !== undefined) return at;
        continue;
      }
      if (!isLost(was, meanings(spot, asPath, path, now, roots[1])) || meantFile(was, now)) {
        const left = strayed(spot, was, () => all, then, now);
        if (left !== undefined) return left;
        continue;
      }
      if (counts(spot, asPath, was, old.path, before, then) && stoodIn(old, spot))
        return [...was.values()][0];
    }
    return undefined;
  };
  const lost = (spot: Spot, before: string): string | undefined => {
    for (const words of alternatives(spot)) {
      const target = lostAs(spot, before, words);
      if (target !== undefined) return target;
    }
    return undefined;
  };
  const line = lineFinder(text);
  const placed = placedAt(path, text);
  const tell = (start: number, end: number, words: string, target: string): Problem => {
    const why = `named ${target}, and names nothing afterwards`;
    return askedName({ path, line: line(start), start, end, words, target, why });
  };
  const spots = all.flatMap((spot): Problem[] => {
    const before = text.slice(text.lastIndexOf('\n', spot.start - 1) + 1, spot.start).replace(/["'`]$/, '');
    const key = `${spot.sort} ${spot.words} ${before}`;
    if (!known.has(key)) known.set(key, lost(spot, before));
    const target = known.get(key);
    if (target === undefined || now.has(placed(spot) ?? '') || isMade(path, text, spot.start)) return [];
    return [tell(spot.start, spot.end, spot.words, target)];
  });
  const isTold = (start: number, end: number) =>
    spots.some(({ name }) => name !== undefined && name.start < end && start < name.end);
  return [
    ...spots,
    ...spoken.flatMap(one =>
      isTold(one.start, one.end) ? [] : [tell(one.start, one.end, one.words, one.target)],
    ),
  ];
}

/** What a shell makes of braces, one after the other: `a/{b,c}.js`. */
function alternatives({ words, isExpression }: Spot): string[] {
  const [braces, inner] = /(?<!\$)\{([^{}]*,[^{}]*)\}/.exec(words) ?? [];
  if (braces === undefined || isExpression) return [words];
  return inner!.split(',').map(one => words.replace(braces, () => one));
}

/** The folder of a file that words of a configuration name and that is not there: one that is made. */
const madeIn = ({ sort }: Spot, asPath: Written): Written | undefined =>
  sort !== 'link' &&
  (sort === 'word' || asPath.start === 'relative' || asPath.path.split('/').length > 3) &&
  !asPath.pattern &&
  /\/.*[^/]\.\w+$/.test(asPath.path)
    ? { ...asPath, path: parent(asPath.path) }
    : undefined;

/** A folder that is no more, of those that readers start at. */
function lostFolder(folder: Written, [before, after]: readonly [string, string], then: Ground, now: Ground) {
  const was = meaningOf(folder, before, then, []);
  const target = was.get('own') ?? was.get('project') ?? was.get('repository');
  const isGone = target !== undefined && then.isDirectory(target) && !now.has(target);
  return isGone && isLost(was, meaningOf(folder, after, now, [])) ? target : undefined;
}

/** Whether the words may have named a file beside a folder of its name, which is there still. */
const meantFile = (was: Meaning, now: Ground): boolean => [...was.values()].some(path => now.hasStem(path));

/** Whether the words stood by themselves, and not as the end of a longer path: `../a` in `../../a`. */
const stoodIn = ({ path, text }: Source, { words }: Spot): boolean =>
  spotsOf(path, text).some(spot => spot.words === words);

function meanings(
  { sort, joined }: Spot,
  asPath: Written,
  path: string,
  ground: Ground,
  roots: readonly string[],
): Meaning {
  if (sort !== 'page') {
    // Scripts name each other without ending, also to what loads them: `proxyquire("..", {"./lib/a": fake})`.
    const isBare =
      sort === 'word' ||
      (sort === 'string' && isScript(path) && (asPath.start === 'relative' || isSettings(path)));
    const meaning = meaningOf(asPath, path, ground, sort === 'link' ? [] : roots, isBare);
    const [, page] = (meaning.size === 0 && /^(.*)\.html$/.exec(asPath.path)) || [];
    if (page !== undefined)
      for (const ending of PAGES.slice(0, 2)) {
        const own = meaningOf({ ...asPath, path: page + ending }, path, ground, []).get('own');
        if (own !== undefined) return new Map([['own', own]]);
        const named = page.includes('/') ? ground.endingIn(page + ending) : undefined;
        if (named !== undefined) return new Map([['tail', named]]);
      }
    if (joined !== undefined && meaning.size === 0) {
      const named = ground.endingIn(asPath.path) ?? ground.scriptEndingIn(asPath.path);
      return new Map(named === undefined ? [] : [['tail', named]]);
    }
    const isOwn = sort === 'link' || (asPath.start === 'relative' && isOwnOrigin(path));
    const own = isOwn ? meaning.get('own') : undefined;
    return own === undefined ? meaning : new Map([['own', own]]);
  }
  if (SIDEBARS.test(path)) {
    const named = ground.page(asPath.path);
    return new Map(named === undefined ? [] : [['tail', named]]);
  }
  // A page is named without its ending, or as it is.
  for (const ending of [...PAGES, '']) {
    const meaning = meaningOf({ ...asPath, path: asPath.path + ending }, path, ground, []);
    const own = meaning.get('own') ?? (asPath.start === 'top' ? meaning.get('tail') : undefined);
    if (own !== undefined) return new Map([['own', own]]);
    const top = asPath.start === 'top' ? ground.endingIn(asPath.path + ending) : undefined;
    if (top !== undefined) return new Map([['tail', parent(top)]]);
  }
  return new Map();
}
