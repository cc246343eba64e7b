import type {
  Chosen,
  Histories,
  Looked,
  LookingBack,
  PairState,
  Rehearsed,
} from '../../../src/after/looked.ts';
import type { AuditedFile, Folder, Pair } from '../../../src/after/types.ts';
import { WAYS } from '../../../src/after/ways.ts';
import type { ShownCommit } from '../../../src/session/shown.ts';

const id = (digit: string) => digit.repeat(40);

const pair = (path: string, source: string, lost: number, more: Partial<Pair> = {}): Pair => ({
  id: path,
  path,
  via: path,
  source,
  commit: id('c'),
  subject: 'Bring it home',
  at: id('b'),
  why: 'elder-stayed',
  sureness: 'sure',
  evidence: ['the same text, byte for byte'],
  alternatives: [],
  keptOfSource: 1,
  ofFile: 1,
  lost: Array.from({ length: lost }, (_, at) => at + 1),
  copyLeft: false,
  facadeLeft: false,
  sinceSource: 0,
  sinceFile: 0,
  ...more,
});

const PAIRS: readonly Pair[] = [
  pair('src/oven.py', 'old/oven.py', 80),
  pair('src/jar.py', 'old/jar.py', 40, { copyLeft: true, sinceSource: 2 }),
  pair('docs/menu.md', 'menu.md', 8, {
    sureness: 'unclear',
    evidence: ['40 % of the lines of menu.md came over'],
    alternatives: ['old/menu.md'],
  }),
];

const file = ({ path, lost, source }: Pair): AuditedFile => ({
  path,
  commit: id('c'),
  state: 'lost',
  source,
  lines: lost.length + 2,
  lost: lost.length,
  pairs: PAIRS.filter(one => one.path === path),
});

const FOLDERS: readonly Folder[] = [
  { path: 'src', files: 3, kept: 1, lost: 2, lines: 120 },
  { path: 'docs', files: 1, kept: 0, lost: 1, lines: 8 },
];

/** A reorganization of three files to look back at, in memory. */
export class FakeLooking implements LookingBack {
  readonly calls: string[] = [];
  /** What building says instead of commits. */
  refusal: string | undefined;
  #states = new Map<string, PairState>(
    PAIRS.map(one => [one.id, one.sureness === 'sure' ? ('sure' as const) : ('asked' as const)]),
  );
  #before: Map<string, PairState>[] = [];
  #landed = false;
  #looked = this.#look();
  readonly #listeners = new Set<() => void>();

  looked(): Looked {
    return this.#looked;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRun(): () => void {
    return () => {};
  }

  async choose(pairs: readonly Pair[], take: boolean | undefined): Promise<void> {
    this.calls.push(`${take === undefined ? 'open' : take ? 'take' : 'leave'} ${pairs.map(one => one.id)}`);
    this.#before.push(new Map(this.#states));
    const open = (one: Pair) => (one.sureness === 'sure' ? 'sure' : 'asked');
    for (const one of pairs)
      this.#states.set(one.id, take === undefined ? open(one) : take ? 'taken' : 'left');
    this.#tell();
  }

  async undo(): Promise<number> {
    const before = this.#before.pop();
    if (!before) return 0;
    this.#states = before;
    this.#tell();
    return 1;
  }

  async redo(): Promise<number> {
    return 0;
  }

  async histories({ source, path, commit }: Pair): Promise<Histories> {
    const version = (subject: string, day: number, at: string, status: 'A' | 'M' | 'D', own: string) => ({
      commit: at,
      time: 1_700_000_000 + day * 86_400,
      author: 'Ada Byron',
      subject,
      path: own,
      status,
      blob: status === 'D' ? undefined : id('f'),
    });
    return {
      source: [
        version('Take the old one away', 9, id('d'), 'D', source),
        version('Begin', 1, id('a'), 'A', source),
      ],
      file: [version('Warm it up', 7, id('e'), 'M', path), version('Bring it home', 5, commit, 'A', path)],
    };
  }

  async commitShown(id: string): Promise<ShownCommit> {
    this.calls.push(`show ${id.slice(0, 4)}`);
    const message = ['Bring it home'];
    return {
      id,
      parents: [],
      author: 'Ada Byron',
      mail: 'ada@example.org',
      time: 1_700_000_000,
      message,
      files: [],
    };
  }

  async rehearse({ way }: Chosen): Promise<Rehearsed> {
    this.calls.push(`rehearse ${way}`);
    if (this.refusal !== undefined) throw new Error(this.refusal);
    const pairs = PAIRS.filter(one => this.#states.get(one.id) === 'taken');
    const back = pairs.reduce((sum, one) => sum + one.lost.length, 0);
    return {
      rewoven: {
        way,
        before: id('1'),
        after: id('2'),
        commits: [{ id: id('2'), parents: [id('1')], subject: 'Give the history back' }],
        pairs,
        proof: {
          files: pairs.map(one => ({
            path: one.path,
            lines: one.lost.length + 2,
            same: 2,
            back: one.lost.length,
            tool: 0,
            otherwise: 0,
          })),
          lines: back + 2 * pairs.length,
          same: 2 * pairs.length,
          back,
          tool: 0,
          otherwise: 0,
          authors: [{ author: 'Ada Byron', lines: back }],
        },
        refused: [],
      },
      branches: [{ branch: 'topic', files: ['src/oven.py'] }],
    };
  }

  async land(_: Rehearsed, { way, requests }: Chosen): Promise<string> {
    this.calls.push(`land ${way}${requests ? ' as requests' : ''}`);
    this.#landed = true;
    this.#tell();
    return 'main went on by 1 commit.';
  }

  async takeBack() {
    this.calls.push('take back');
    this.#landed = false;
    this.#tell();
    return { ok: true, message: 'main stands at 1111111111 again.' };
  }

  async reload(): Promise<void> {
    this.calls.push('reload');
  }

  #tell(): void {
    this.#looked = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): Looked {
    return {
      repository: { root: '/repository', branch: 'main', head: id('1') },
      range: 'aaaaaaaaaaaa..bbbbbbbbbbbb',
      audit: {
        from: id('a'),
        to: id('b'),
        commits: 9,
        files: PAIRS.map(file),
        folders: FOLDERS,
        lost: 128,
      },
      pairs: PAIRS,
      chosen: WAYS[0]!,
      states: new Map(this.#states),
      landed: this.#landed,
    };
  }
}
