import { once } from '../../once.ts';
import { base, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { namesByDefault } from './links.ts';

/** What Sphinx builds from one `conf.py`. */
export interface Documentation {
  /** The folder of `conf.py`, from which the paths in its settings start, wherever they are written. */
  readonly folder: string;
  /** The paths of the texts that hold its settings: `conf.py`, and what it takes over as a whole. */
  readonly settings: ReadonlySet<string>;
  /** Whether words between single back-quotes name something. */
  readonly namesByDefault: boolean;
}

const TAKEN_OVER = /^[ \t]*from[ \t]+[\w.]*?(\w+)[ \t]+import[ \t]+\*/gm;

/** The documentations of a repository. */
export const documentationsOf = once((files: readonly SourceFile[]): readonly Documentation[] =>
  files.flatMap((conf): Documentation[] => {
    if (base(conf.path) !== 'conf.py') return [];
    const names = [...conf.text.matchAll(TAKEN_OVER)].map(([, name]) => `${name}.py`);
    const own = [conf, ...files.filter(({ path }) => names.includes(base(path)))];
    return [
      {
        folder: parent(conf.path),
        settings: new Set(own.map(({ path }) => path)),
        namesByDefault: own.some(({ text }) => namesByDefault(text)),
      },
    ];
  }),
);
