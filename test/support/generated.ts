import fc from 'fast-check';
import type { Case } from './phase.ts';
import type { TestRepository } from './repository.ts';

/** What becomes of the files of one name in a phase. */
export const KINDS = [
  'merged at the younger',
  'the younger as it is',
  'equal copies',
  'three copies',
  'two at a new place',
  'into the elder',
  'moved and edited',
  'moved and left a facade',
  'moved to a place made free',
] as const;
export type Kind = (typeof KINDS)[number];

export interface File {
  readonly kind: Kind;
  /** Whether an import in the copies is spelt otherwise at the elder's path, for one commit. */
  readonly imports: boolean;
  readonly facade: boolean;
  readonly end: '' | '\n';
}

export const file: fc.Arbitrary<File> = fc.record({
  kind: fc.constantFrom(...KINDS),
  imports: fc.boolean(),
  facade: fc.boolean(),
  end: fc.constantFrom('', '\n'),
});

const lines = (word: string, count = 24) =>
  Array.from({ length: count }, (_, at) => `${word} ${at} = ${at * 7919}`);
const text = (rows: readonly string[], end: string) => `${rows.join('\n')}${end}`;

/** Makes a repository for the files, and the phase. */
export function build(repo: TestRepository, files: readonly File[]): Case {
  const first: Record<string, string> = {};
  const second: Record<string, string> = {};
  const third: Record<string, string> = {};
  const after: Record<string, string> = {};
  const gather: Record<string, string> = {};
  const groups: { to: string; sources: string[] }[] = [];
  const facades: string[] = [];
  const removed: string[] = [];
  const uses: string[] = [];
  for (const [index, { kind, imports, facade, end }] of files.entries()) {
    const name = `f${index}.py`;
    const [old, mid, neu] = [`old/${name}`, `mid/${name}`, `new/${name}`];
    const own = lines(`f${index}`);
    const spelt = (rows: readonly string[], how: string) => (imports ? [`import ${how}`, ...rows] : rows);
    const elder = own.with(3, `elder ${index}`);
    const younger = own.with(20, `younger ${index}`);
    const merged = elder.with(20, `younger ${index}`);
    const leave = () => {
      if (!facade && kind !== 'moved and left a facade') return;
      facades.push(old);
      after[old] = `from new.f${index} import *\n`;
    };
    first[old] = text(spelt(own, 'old'), end);
    switch (kind) {
      case 'merged at the younger':
      case 'the younger as it is':
      case 'equal copies':
      case 'three copies': {
        const one = kind !== 'the younger as it is' && kind !== 'equal copies';
        second[neu] = text(spelt(own, 'new'), end);
        if (kind !== 'equal copies') third[neu] = text(spelt(younger, 'new'), end);
        third[old] = text(spelt(one ? elder : own, 'old'), end);
        let result = one ? merged : kind === 'equal copies' ? own : younger;
        const sources = [old, neu];
        if (kind === 'three copies') {
          second[mid] = text(spelt(own, 'mid'), end);
          third[mid] = text(spelt(own.with(12, `third ${index}`), 'mid'), end);
          result = result.with(12, `third ${index}`);
          sources.push(mid);
        }
        groups.push({ to: neu, sources });
        after[neu] = text(spelt(result, 'new'), end);
        gather[old] = text(spelt(result, 'old'), end);
        uses.push(`new.f${index}`);
        leave();
        break;
      }
      case 'two at a new place':
        first[mid] = text(lines(`g${index}`), end);
        groups.push({ to: neu, sources: [old, mid] });
        after[neu] = text([...own, ...lines(`g${index}`)], end);
        break;
      case 'into the elder':
        second[neu] = text(own, end);
        third[neu] = text(younger, end);
        third[old] = text(elder, end);
        groups.push({ to: old, sources: [old, neu] });
        after[old] = text(merged, end);
        break;
      case 'moved and edited':
      case 'moved and left a facade':
        groups.push({ to: neu, sources: [old] });
        after[neu] = text(spelt(own.with(5, `edited ${index}`), 'new'), end);
        leave();
        break;
      case 'moved to a place made free':
        first[neu] = text(own.with(7, 'another').with(9, 'other'), end);
        groups.push({ to: neu, sources: [old] });
        removed.push(neu);
        after[neu] = text(spelt(own, 'new'), end);
        break;
    }
  }
  const importer = (how: (use: string) => string, more: string) =>
    `${['x = 1', ...uses.map(use => `import ${how(use)}`), more].join('\n')}\n`;
  first['use.py'] = importer(use => use, 'old');
  first['half.py'] = importer(use => use, 'import old.place');
  if (uses.length > 0) {
    const toElder = (use: string) => use.replace('new.', 'old.');
    gather['use.py'] = importer(toElder, 'old');
    gather['half.py'] = importer(toElder, 'import old.place');
  }
  after['half.py'] = importer(use => use, 'import new.place');
  repo.commit('first', { ...first, other: 'x\n' }, 'Ada');
  repo.commit('copies', second, 'Bo');
  repo.commit('drift', third, 'Cy');
  return { groups, after, removed, facades, ...(Object.keys(gather).length > 0 && { gather }) };
}

export const one = (kind: Kind, more: Partial<File> = {}): File => ({
  kind,
  imports: true,
  facade: true,
  end: '\n',
  ...more,
});
