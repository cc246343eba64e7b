import { join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { folderBefore } from '../text/name.ts';
import type { Claims } from './claims.ts';
import { type Destination, destination, places } from './destination.ts';
import type { Claim } from './fate.ts';
import { substitute } from './glob.ts';
import { type Aim, goesInside, isOpen, isProse } from './inside.ts';
import { layClaim } from './lay.ts';
import type { Found } from './located.ts';
import { explainMissing, type Untracked, unsafe } from './missing.ts';
import { note, type Problem } from './problem.ts';
import { isNoPath } from './safety.ts';
import { seek } from './seek.ts';
import { asksFor, commonEnding, holdsTarget, howNamed, isCut, renamed } from './sources.ts';
import { ending } from './weigh.ts';
import type { When, World } from './world.ts';

/** Makes claims on files of the statements that move, copy or delete. */
export class Relocator {
  readonly #world: World;
  readonly #claims: Claims;
  readonly #problems: Problem[];
  readonly #untracked: Untracked;
  readonly #ignored: (path: string) => boolean;
  /** Statements that meant at least one file. */
  readonly used = new Set<Statement>();

  constructor(
    world: World,
    claims: Claims,
    problems: Problem[],
    ignored: (path: string) => boolean,
    untracked: Untracked = new Map(),
  ) {
    this.#ignored = ignored;
    this.#untracked = untracked;
    this.#world = world;
    this.#claims = claims;
    this.#problems = problems;
  }

  apply(statement: Statement): void {
    for (const name of statement.sources) this.#source(name, statement.targets[0], statement);
  }

  #source(name: Name, target: Name | undefined, statement: Statement): void {
    const found = seek(name, statement, this.#world);
    if ('last' in found) {
      if (!statement.certain || name.weak) return;
      const why = explainMissing(name, found.last, statement, this.#world, this.#untracked);
      this.#refuse(why, statement);
      return;
    }
    const { located, when } = found;
    if (statement.kind === 'delete') this.#delete(located, when, statement);
    else if (!target) return;
    else if (statement.everything === 'packages' && located.path === '') this.#packages(target, statement);
    else this.#to(target, located, when, name, statement);
  }

  #to(written: Name, located: Found, when: When, name: Name, statement: Statement): void {
    const target =
      name.glob && /\/\*{1,2}$/.test(written.path) && !isCut(name) ? folderBefore(written) : written;
    const to = destination(target, located, statement, this.#world);
    if ('code' in to) {
      this.#refuse(unsafe(to, target, statement), statement);
      return;
    }
    if (located.kind === 'folder' && located.path === '' && !statement.everything && !statement.exact) return;
    if (isProse({ source: located, target, to, statement }, this.#world)) return;
    if (statement.absent && this.#world.ground.original.isFolder(to.path)) return;
    if (located.how === 'alike' && statement.certain) {
      const message = `The plan writes ${name.path}; the repository has ${located.path}.`;
      this.#problems.push(note('source-missing', message, { statement, path: located.path }));
    }
    this.#relocate(located, when, target, to, statement);
  }

  #relocate(source: Found, when: When, target: Name, to: Destination, statement: Statement): void {
    const aim: Aim = { source, target, to, statement };
    const named = howNamed(source);
    const others = statement.targets.slice(1);
    let moved = 0;
    for (const [from, place] of places(source, to, goesInside(aim, this.#world), statement)) {
      if (holdsTarget(source, to, from)) continue;
      const written =
        target.glob && source.kind === 'pattern'
          ? substitute(source.pattern!, join(to.path, '').replace(/\/$/, ''), from)
          : undefined;
      const claim: Claim = {
        statement,
        kind: statement.kind === 'copy' ? 'copy' : statement.kind === 'merge' ? 'merge' : 'move',
        to: this.#followed(renamed(written ?? place, source, to, statement.as), statement),
        ...(to.folder && { folder: to.path }),
        named,
        depth: source.path.split('/').length,
        alternatives: others.flatMap(other => this.#alternative(other, source, statement, from)),
        as: this.#as(source, statement),
        ...(isOpen(aim, this.#world) && { open: true }),
      };
      if (claim.to === from && this.#saidBefore(claim)) moved++;
      if (claim.to === from || (!statement.exact && isNoPath(claim.to!, from))) continue;
      if (!statement.certain && this.#tellsOf(claim.to!, from)) {
        const message = `${claim.to} is there already, and of another kind: the line tells of it.`;
        this.#note('destination-exists', message, claim.to!, statement);
        continue;
      }
      if (!asksFor(statement) && this.#ignored(claim.to!) && !this.#ignored(from)) {
        // Into a folder that git ignores goes what a build makes, not what is kept.
        const message = `git ignores ${claim.to}: the line seems to describe what a build makes.`;
        this.#note('ignored-source', message, claim.to!, statement);
        continue;
      }
      moved++;
      this.#claim(from, when, claim);
    }
    if (moved > 0) this.used.add(statement);
  }

  /** An earlier line put a file there already: "all of `a/` to `b/`:", and below it each of them. */
  #saidBefore(claim: Claim): boolean {
    const origins = this.#world.ground.originsOf(claim.to!).filter(origin => origin !== claim.to);
    for (const origin of origins) this.#claims.add(origin, claim);
    return origins.length > 0;
  }

  /** A file of another kind that is there already: a line that does not ask by itself tells of it, and brings nothing into it. */
  #tellsOf(to: string, from: string): boolean {
    const { original } = this.#world.ground;
    return original.has(to) && ending(to) !== ending(from);
  }

  /** Once for a statement. */
  #note(code: Problem['code'], message: string, path: string, statement: Statement): void {
    if (!this.used.has(statement)) this.#refuse(note(code, message, { statement, path }), statement);
  }

  #refuse(problem: Problem, statement: Statement): void {
    this.#problems.push(problem);
    this.used.add(statement);
  }

  #as({ how, prefix, guess, without }: Found, statement: Statement): Claim['as'] {
    // Nothing is deleted because its path is like one that is not there.
    if (guess || (without !== undefined && statement.kind === 'delete')) return 'guessed';
    if (how === 'exact') return 'written';
    const base = this.#world.baseOf(statement);
    if (prefix === base && !this.#world.isProven(statement)) return 'elsewhere';
    return how === 'base' || prefix === base ? 'based' : 'elsewhere';
  }

  /** "Merge `a` into `b`", where `b` goes elsewhere by another line: it means the file. */
  #followed(to: string, { kind, exact, shell }: Statement): string {
    const { ground } = this.#world;
    const gone = ground.original.has(to) && !ground.current.has(to);
    return (kind === 'merge' && gone && !exact && !shell && ground.placeOf(to)) || to;
  }

  #claim(from: string, when: When, claim: Claim): void {
    const refused = layClaim(from, when, claim, this.#world.ground, this.#claims);
    if (refused) this.#problems.push(refused);
  }

  #delete(source: Found, when: When, statement: Statement): void {
    if (source.kind === 'folder' && !statement.recursive) return;
    const named = howNamed(source);
    for (const from of source.files)
      this.#claim(from, when, {
        statement,
        kind: 'delete',
        ...(source.kind === 'folder' && { folder: source.path }),
        named,
        depth: source.path.split('/').length,
        alternatives: [],
        as: this.#as(source, statement),
      });
    if (source.files.length > 0) this.used.add(statement);
  }

  /** "Everything" at the top: folders with source code, not what the repository is managed with. */
  #packages(target: Name, statement: Statement): void {
    const { original } = this.#world.ground;
    const ending = commonEnding(original.below(''));
    const except = new Set([...statement.except.map(name => name.path), target.path.split('/')[0]!]);
    for (const entry of original.list('')) {
      const folder = entry.slice(0, -1);
      if (!entry.endsWith('/') || entry.startsWith('.') || except.has(folder)) continue;
      const files = original.below(folder);
      if (!files.some(file => file.endsWith(ending))) continue;
      const source: Found = { kind: 'folder', path: folder, files, prefix: '', how: 'exact' };
      const to = { path: target.path, folder: true };
      this.#relocate(source, 'before', target, to, { ...statement, into: true });
      this.used.add(statement);
    }
  }

  /** The place of one file at another destination that the plan offers. */
  #alternative(other: Name, source: Found, statement: Statement, from: string): string[] {
    const to = destination(other, source, statement, this.#world);
    if ('code' in to) return [];
    return places(source, to, false, statement).flatMap(([file, place]) => (file === from ? [place] : []));
  }
}
