import { posix } from 'node:path';
import { join } from '../../path.ts';
import { isPattern, matching } from '../../sites/pattern.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, TOP } from '../../sites/site.ts';

/** A place in an image at which the contents of a folder of the repository stand. */
interface Mount {
  readonly at: string;
  /** Undefined where the name in the image does not depend on that in the repository. */
  readonly folder: Base | undefined;
}

/** What a stage of a Dockerfile has copied, and where its commands run. */
export class Image {
  workdir = '/';
  readonly #mounts: Mount[];
  readonly #scene: Scene;

  constructor(scene: Scene, from?: Image) {
    this.#scene = scene;
    this.#mounts = [...(from?.mounts ?? [])];
    if (from) this.workdir = from.workdir;
  }

  get mounts(): readonly Mount[] {
    return this.#mounts;
  }

  enter(path: string): void {
    this.workdir = posix.resolve(this.workdir, path);
  }

  /** `COPY source… to`: a folder gives its contents, a file its name where it is copied into a folder. */
  copy(source: string, context: Base, to: string, several: boolean): void {
    const at = posix.resolve(this.workdir, to);
    const path = join(context.before, source.replace(/^\.\/|\/$/g, '').replace(/^\.$/, ''));
    const { tree } = this.#scene;
    if (tree.isFolder(path)) this.#mounts.push({ at, folder: path === '' ? TOP : this.#scene.base(path) });
    else if (isPattern(path) || several || /(\/|^\.{1,2})$/.test(to))
      this.#mounts.push({ at, folder: this.#folder(path) });
    else this.#mounts.push({ at, folder: undefined });
  }

  /** The folder of a file or a pattern: where the file stands afterwards is where it is copied from. */
  #folder(path: string): Base {
    return this.#scene.own(matching(path, this.#scene.tree)[0] ?? path);
  }

  /** A path in the image as a path of the repository, or as nothing of it. */
  site(path: string, start: number): Site | Foreign {
    const foreign: Foreign = { start, end: start + path.length, foreign: true };
    const trimmed = path.replace(/\/+$/, '');
    const whole = posix.resolve(this.workdir, trimmed);
    const holds = (at: string) => at === '/' || whole.startsWith(`${at}/`);
    const found = this.#mounts.filter(({ at, folder }) => {
      if (!holds(at) || !folder) return whole === at;
      return this.#scene.tree.has(join(folder.before, posix.relative(at, whole)));
    });
    const mount = found.toSorted((a, b) => b.at.length - a.at.length)[0];
    if (!mount?.folder || whole === mount.at) return foreign;
    const rest = posix.relative(mount.at, whole);
    const site = (written: string, base: Base): Site => ({
      start: start + trimmed.length - written.length,
      end: start + trimmed.length,
      path: written,
      bases: [base],
      kind: 'path',
      climbs: false,
    });
    if (trimmed.endsWith(rest)) return site(rest, mount.folder);
    const within = posix.relative(mount.at, this.workdir);
    if (trimmed.startsWith('.') || within.startsWith('..')) return foreign;
    return site(trimmed, this.#scene.base(join(mount.folder.before, within)));
  }
}
