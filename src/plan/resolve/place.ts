import { bare, baseName, below, folderOf, join, stem } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import type { Claims } from './claims.ts';
import { matchPattern } from './glob.ts';
import { few, type Problem, warning } from './problem.ts';
import type { World } from './world.ts';

/** Names that every second folder has: only the folder tells which is meant. */
const ENTRY =
  /^(?:__init__\.py|__main__\.py|index\.\w+|main\.\w+|mod\.rs|lib\.rs|README(?:\.\w+)?|LICENSE|package\.json|tsconfig\.json|Cargo\.toml|go\.mod|pyproject\.toml|setup\.(?:py|cfg)|conftest\.py|Makefile|Dockerfile|\.gitignore|\.gitkeep)$/;
/** The same of names that a file beside the folder may have had before. */
const COMMON = /^(?:config|utils?|helpers?|types?|constants?)\.\w+$/;
/**
 * Looks up where the files and folders of a drawn tree come from: what stands in the nearest folder that is there, else
 * the one of that name, else the one whose folders agree most. Lines that repeat what is known are added to it.
 * @param aside statements that are not carried out: what they would do, no drawing does
 */
export function placeFiles(
  statements: readonly Statement[],
  world: World,
  claims: Claims,
  problems: Problem[],
  aside: readonly Statement[],
): Set<Statement> {
  const placer = new Placer(world, claims, problems);
  placer.refused = aside.flatMap(({ kind, targets }) =>
    targets.flatMap(name => (kind !== 'place' && name.directory ? [`${bare(name.path)}/`] : [])),
  );
  const places = statements.filter(each => each.kind === 'place');
  placer.drawn = new Set(places.flatMap(each => each.targets.map(name => place(name, each, world))));
  for (const { path, glob } of places.flatMap(each => each.targets))
    if (glob) placer.patterns.set(baseName(path), (placer.patterns.get(baseName(path)) ?? 0) + 1);
  const trees = Map.groupBy(places, each => each.group);
  for (const tree of trees.values()) placer.tree(tree);
  return placer.used;
}

function place(name: Name, statement: Statement, world: World): string {
  return below(world.baseOf(statement), bare(name.path));
}

class Placer {
  readonly #world: World;
  readonly #claims: Claims;
  readonly #problems: Problem[];
  readonly #arriving = new Map<string, string[]>();
  readonly used = new Set<Statement>();
  #told = false;
  #toldFolders = false;
  drawn: ReadonlySet<string> = new Set();
  /** Folders into which files go by lines that are not carried out. */
  refused: readonly string[] = [];
  /** How many times each pattern is drawn. */
  readonly patterns = new Map<string, number>();

  constructor(world: World, claims: Claims, problems: Problem[]) {
    this.#world = world;
    this.#claims = claims;
    this.#problems = problems;
    for (const [from, { to }] of claims.all())
      if (to !== undefined) this.#arriving.set(to, [...(this.#arriving.get(to) ?? []), from]);
  }

  /** Where lines of the plan say of most new files, or folders, of a drawing what comes there, the others are new. */
  tree(statements: readonly Statement[]): void {
    const drawn = statements.flatMap(each =>
      each.targets.flatMap(name => (name.glob ? [] : [{ to: place(name, each, this.#world), name }])),
    );
    const { original } = this.#world.ground;
    const files = drawn.filter(({ name, to }) => !name.directory && !original.has(to)).map(({ to }) => to);
    const folders = drawn
      .filter(({ name, to }) => name.directory && !original.isFolder(to))
      .map(({ to }) => to);
    this.#told = most(
      files,
      to => this.#arriving.has(to),
      to => this.#sources(to).length > 0,
    );
    this.#toldFolders =
      drawn.some(
        ({ name, to }) => name.directory && to.includes('/') && this.#isStepped(to, statements[0]!.phase),
      ) ||
      most(
        folders,
        to => this.#reached(to),
        to => this.#home(to) !== undefined,
      );
    const names = statements.flatMap(statement => statement.targets.map(name => ({ name, statement })));
    for (const { name, statement } of names) if (!name.directory) this.#apply(name, statement);
    for (const { name, statement } of names) if (name.directory) this.#apply(name, statement);
  }

  #apply(name: Name, statement: Statement): void {
    const to = place(name, statement, this.#world);
    if (to === '') return;
    if (name.glob) this.#pattern(to, statement);
    else if (name.directory) this.#folder(to, statement);
    else this.#file(to, statement);
  }

  #file(to: string, statement: Statement): void {
    const known = this.#arriving.get(to);
    for (const from of known ?? []) this.#claims.repeat(from, to, statement);
    if (known) this.used.add(statement);
    if (known || this.#world.ground.original.has(to)) return;
    this.#elsewhere(to, statement);
    if (this.#told) return;
    const found = this.#sources(to);
    const [only] = found;
    if (only !== undefined && found.length === 1) this.#claim(only, to, statement, 'file');
    else if (found.length > 1) {
      const message = `${to} could come from ${few(found)}; the plan does not say from which.`;
      this.#problems.push(warning('ambiguous', message, { statement, path: to, evidence: found }));
    }
  }

  /** The only file of that name goes to another place by other lines: they and the drawing differ. */
  #elsewhere(to: string, statement: Statement): void {
    const [only, ...more] = this.#world.index.files(baseName(to)).filter(path => !this.drawn.has(path));
    const fate = only === undefined || more.length > 0 ? undefined : this.#claims.fates.get(only);
    if (fate?.to === undefined || fate.claim.statement.exact || this.drawn.has(fate.to) || only === to)
      return;
    // One of them may only be written from a folder.
    if (fate.to.endsWith(`/${to}`) || to.endsWith(`/${fate.to}`)) return;
    fate.others.push({ ...fate.claim, statement, kind: 'move', to, alternatives: [] });
  }

  /** Files that could be meant: of that name, not drawn where they are, nearest first. */
  #sources(to: string): readonly string[] {
    const name = baseName(to);
    const free = this.#world.index.files(name).filter(path => !this.drawn.has(path) && this.#isOpen(path));
    const near = this.#above(to, folder => free.includes(join(folder, name)));
    const [entry, common] = [ENTRY.test(name), COMMON.test(name)];
    if (near !== undefined && !entry && (!common || near === folderOf(folderOf(to))))
      return [join(near, name)];
    const most = Math.max(0, ...free.map(path => shared(path, to)));
    if (most < (entry || common ? 2 : 1)) return [];
    const found = free.filter(path => shared(path, to) === most);
    return (entry || common) && found.length > 1 ? [] : found;
  }

  /** Whether nothing is said of a file, or only a drawing says it, of its folder: the file that is drawn by itself is the more exact. */
  #isOpen(path: string): boolean {
    const { claim } = this.#claims.fates.get(path) ?? {};
    return claim === undefined || (claim.named === 'folder' && claim.statement.authority === 'tree');
  }

  /** The nearest folder above a place for which something holds. */
  #above(to: string, holds: (folder: string) => boolean): string | undefined {
    for (let folder = folderOf(folderOf(to)); ; folder = folderOf(folder)) {
      if (holds(folder)) return folder;
      if (folder === '') return undefined;
    }
  }

  /** Of a pattern that is drawn in several folders each takes what belongs to its files: `a_test.py` goes where `a.py` goes. */
  #belongs(from: string, pattern: string, folder: string): boolean {
    const [head = '', tail = ''] = pattern.split('*');
    const name = baseName(from);
    const subject = name.slice(head.length, name.length - tail.length);
    return this.#world.ground.original.list(folderOf(from)).some(each => {
      const to = stem(each) === subject ? this.#claims.fates.get(join(folderOf(from), each))?.to : undefined;
      return to?.startsWith(`${folder}/`) ?? false;
    });
  }

  /** `sub/test_*.py` in the drawing: the files of that pattern in the nearest folder above. */
  #pattern(to: string, statement: Statement): void {
    const { original } = this.#world.ground;
    const pattern = baseName(to);
    if (/^\*+$/.test(pattern) || /[*?{]/.test(folderOf(to))) return;
    const files = (folder: string): string[] =>
      matchPattern(join(folder, pattern), original).filter(path => folderOf(path) === folder);
    if (files(folderOf(to)).length > 0) return;
    const home = this.#above(to, folder => files(folder).length > 0);
    if (home === undefined) return;
    const several = (this.patterns.get(pattern) ?? 0) > 1;
    for (const from of files(home)) {
      if (this.#claims.fates.has(from) || this.drawn.has(from)) continue;
      if (several && !this.#belongs(from, pattern, folderOf(to))) continue;
      this.#claim(from, join(folderOf(to), baseName(from)), statement, 'pattern');
    }
  }

  /** A folder that is drawn where none is: the one of that name that is drawn nowhere. */
  #folder(to: string, statement: Statement): void {
    const { original } = this.#world.ground;
    if (this.#toldFolders || original.isFolder(to) || this.#reached(to)) return;
    const from = this.#home(to);
    for (const file of from === undefined ? [] : original.below(from))
      if (!this.#claims.fates.has(file))
        this.#claim(file, join(to, file.slice(from!.length + 1)), statement, 'folder');
  }

  /** The folder that a drawn one is today: the nearest of that name. */
  #home(to: string): string | undefined {
    const { ground, index } = this.#world;
    const name = baseName(to);
    const free = index
      .folders(name)
      .filter(path => !this.drawn.has(path) && !to.startsWith(`${path}/`) && !path.startsWith(`${to}/`))
      .filter(path => this.#isFree(ground.original.below(path)));
    const near = this.#above(to, folder => free.includes(join(folder, name)));
    return near === undefined ? undefined : join(near, name);
  }

  /** Whether other lines say of few files only what becomes of them. */
  #isFree(files: readonly string[]): boolean {
    return files.filter(file => this.#claims.fates.has(file)).length < files.length / 2;
  }

  /** Whether a step of the phase that the drawing stands in brings something there: the steps say what is to be done of it now. */
  #isStepped(folder: string, phase: number): boolean {
    return [...this.#claims.fates.values()].some(
      ({ claim, agreeing, to }) =>
        phase > 0 &&
        to?.startsWith(`${folder}/`) &&
        [claim.statement, ...agreeing].some(each => each.authority === 'step' && each.phase === phase),
    );
  }

  /** Whether something goes into a folder already. */
  #reached(folder: string): boolean {
    return [...this.#arriving.keys()].some(path => path.startsWith(`${folder}/`));
  }

  #claim(from: string, to: string, statement: Statement, named: 'file' | 'pattern' | 'folder'): void {
    if (from === to || this.refused.some(folder => to.startsWith(folder))) return;
    this.#claims.add(from, {
      statement,
      kind: 'move',
      to,
      named,
      depth: 0,
      alternatives: [],
      as: 'elsewhere',
    });
    this.#world.ground.move(from, to);
    this.#arriving.set(to, [from]);
    this.used.add(statement);
  }
}

/** Whether of some places more are known than could be found. */
function most(
  places: readonly string[],
  known: (to: string) => boolean,
  open: (to: string) => boolean,
): boolean {
  const told = places.filter(known).length;
  return told > places.filter(to => !known(to) && open(to)).length;
}

/** How many last segments two paths have in common. */
function shared(a: string, b: string): number {
  let [left, right] = [a, b];
  let count = 0;
  while (left !== '' && right !== '' && baseName(left) === baseName(right)) {
    count++;
    [left, right] = [folderOf(left), folderOf(right)];
  }
  return count;
}
