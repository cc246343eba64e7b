import { bare, baseName, below, folderOf, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { destination } from './destination.ts';
import type { Found } from './located.ts';
import { addMade, type Made, made, moduleOf } from './operations.ts';
import { error, note, type Problem } from './problem.ts';
import type { World } from './world.ts';

/** Against a file of which only the name is known. */
const HOMELESS = {
  certainty: 'unclear',
  against: [{ line: 0, says: 'no line says which folder it is for' }],
} as const;

/** "Update all Python files" is about none of them: more texts than these are no list of work. */
const MOST_TEXTS = 20;

/** What the plan calls a copy. */
export interface Duplicate {
  readonly from: string;
  readonly to: string;
  readonly statement: Statement;
  /** Named itself, not only its folder. */
  readonly listed: boolean;
}

/** Operations of the statements that move no file: create, facade, rewrite, split, remove a folder. */
export class Others {
  readonly #world: World;
  readonly #problems: Problem[];
  readonly made: Made[] = [];
  readonly used = new Set<Statement>();
  /** Deleted or facaded file → the copy that stays. */
  readonly survivors = new Map<string, string>();
  /** Files that the plan calls copies, with the statement. */
  readonly duplicates: Duplicate[] = [];

  readonly #ways: Readonly<Partial<Record<Statement['kind'], (statement: Statement) => void>>> = {
    create: statement => this.#create(statement),
    facade: statement => this.#facade(statement),
    rewrite: statement => this.#rewrite(statement),
    split: statement => this.#split(statement),
    'remove-directory': statement => this.#removeFolder(statement),
    duplicate: statement => this.#duplicate(statement),
  };

  constructor(world: World, problems: Problem[]) {
    this.#world = world;
    this.#problems = problems;
  }

  apply(statement: Statement): void {
    this.#ways[statement.kind]?.(statement);
  }

  #push(each: Made): void {
    addMade(this.made, each);
    this.used.add(each.statement);
  }

  #find(name: Name, statement: Statement): Found | undefined {
    const found = this.#world.find(name, statement, 'before');
    return 'files' in found && found.files.length > 0 ? found : undefined;
  }

  #create(statement: Statement): void {
    for (const name of statement.targets) {
      if (name.glob || (name.weak && !name.path.includes('/'))) continue;
      const home = this.#homeOf(name, statement);
      const around: Found = {
        kind: 'folder',
        path: home ?? '',
        files: [''],
        prefix: home ?? '',
        how: 'exact',
      };
      const to = destination(name, around, statement, this.#world);
      if ('code' in to) {
        const message = `${name.path} ${to.why}.`;
        this.#problems.push(error(to.code, message, { statement, path: name.path }));
        this.used.add(statement);
        continue;
      }
      const place = !name.path.includes('/') && home !== undefined ? join(home, bare(name.path)) : to.path;
      if (name.directory || !/[.]\w+$|^[A-Z]\w+$/.test(baseName(place))) this.#world.ground.made.add(place);
      // "Add CI/CD": two words are the name of a file only in a folder that there is.
      else if (name.weak && !this.#isFolder(folderOf(place))) continue;
      else this.#push(made(statement, 'create', { to: place, ...(home === undefined && HOMELESS) }));
      this.used.add(statement);
    }
  }

  /** The folder that a new file is named in: none for a path from the top; undefined where only a name is known. */
  #homeOf({ path, top }: Name, statement: Statement): string | undefined {
    const base = this.#world.baseOf(statement);
    const first = bare(path).split('/')[0]!;
    if (path.includes('/')) return this.#isFolder(first) && !this.#isFolder(join(base, first)) ? '' : base;
    if (top || statement.exact || this.#world.ground.original.has(path)) return '';
    const said = statement.bases.find(({ name }) => name.directory && !name.word && !name.glob)?.name.path;
    if (said !== undefined) return below(base, bare(said));
    const [written, ...more] = this.#world.writtenFiles.get(path) ?? [];
    if (written === undefined && base === '') return '';
    return written !== undefined && more.length === 0 ? folderOf(written) : undefined;
  }

  #isFolder(path: string): boolean {
    const { ground } = this.#world;
    return ground.original.isFolder(path) || ground.isFolder(path);
  }

  #facade(statement: Statement): void {
    for (const name of statement.sources) {
      const found = this.#find(name, statement);
      const [target] = statement.targets;
      const own = name.weak || name.glob || name.directory ? [] : [name.path];
      const files = found?.kind === 'folder' ? [`${found.path}/`] : (found?.files ?? own);
      for (const from of files)
        this.#push(
          made(statement, 'facade', {
            from,
            ...(target && found?.kind !== 'folder' && this.#module(target, statement)),
          }),
        );
    }
  }

  #module(target: Name, statement: Statement): { to: string } {
    const found = this.#find(target, statement);
    return { to: moduleOf(found?.path ?? target.path, this.#world) };
  }

  #rewrite(statement: Statement): void {
    const files = statement.sources.flatMap(name => {
      const found = this.#find(name, statement);
      return found && found.kind !== 'folder' ? found.files : [];
    });
    const many = files.length > MOST_TEXTS;
    if (many || (files.length === 0 && statement.certain && statement.authority === 'step'))
      this.#push(made(statement, 'rewrite', {}));
    else for (const from of files) this.#push(made(statement, 'rewrite', { from }));
  }

  #split(statement: Statement): void {
    for (const name of statement.sources) {
      const found = this.#find(name, statement);
      if (found?.kind !== 'file' && !(found?.kind === 'pattern' && found.files.length === 1)) continue;
      const from = found.files[0]!;
      const places = statement.targets
        .filter(target => !target.weak)
        .flatMap(target => {
          const to = destination(target, found, statement, this.#world);
          return 'code' in to ? [] : [to.folder ? join(to.path, baseName(from)) : to.path];
        });
      const [to, ...alternatives] = places;
      this.#push(
        made(statement, 'manual', {
          from,
          ...(to !== undefined && { to }),
          ...(alternatives.length > 0 && { alternatives }),
        }),
      );
    }
  }

  #removeFolder(statement: Statement): void {
    for (const name of statement.sources) {
      const folder = this.#folder(name, statement);
      const from = `${folder}/`;
      if (folder !== undefined) {
        const known = this.made.some(
          ({ operation: { kind, from: other } }) => kind === 'remove-directory' && other === from,
        );
        if (known || statement.certain) this.#push(made(statement, 'remove-directory', { from }));
      } else if (statement.certain && !name.weak && !this.#world.ground.made.has(name.path)) {
        this.used.add(statement);
        const message = `There is no folder ${name.path}/; nothing is left to remove.`;
        this.#problems.push(note('already-done', message, { statement, path: name.path }));
      }
    }
  }

  /** A folder of the repository, or one that steps before put files into. */
  #folder(name: Name, statement: Statement): string | undefined {
    const { ground } = this.#world;
    const path = bare(name.path);
    if (ground.isReached(path)) return path;
    const found = this.#find(name, statement);
    const based = below(this.#world.baseOf(statement), path);
    return found?.kind === 'folder' ? found.path : ground.isReached(based) ? based : undefined;
  }

  /** Remembers which copy stays; where a facade shall stay, that is work to be done. */
  #duplicate(statement: Statement): void {
    const [target] = statement.targets;
    for (const name of statement.sources) {
      const found = this.#find(name, statement);
      if (!found || !target) continue;
      const kept = this.#find(target, statement);
      for (const from of found.files) {
        const own = found.kind === 'folder' ? from.slice(found.path.length + 1) : baseName(from);
        // A facade of a file forwards to the folder itself.
        const inside = kept?.kind === 'folder' && !(found.kind === 'file' && statement.facade);
        const to = inside ? join(kept.path, own) : (kept?.path ?? target.path);
        this.duplicates.push({ from, to, statement, listed: found.kind === 'file' });
        if (this.#world.ground.original.has(to)) this.survivors.set(from, to);
        if (statement.facade)
          this.#push(
            made(statement, 'facade', { from, to: moduleOf(kept?.path ?? target.path, this.#world) }),
          );
      }
      this.used.add(statement);
    }
  }
}
