import type { Blame, BlameCommit } from '../../../src/history/types.ts';
import type { Hunk, Merge, Piece } from '../../../src/merge/types.ts';
import type { Copy, Divergence } from '../../../src/session/types.ts';

/** Texts of made-up files: long lines, wide characters, tabs and control characters included. */

const AUTHORS = ['Ann Ahlberg', 'Bob Brandt', 'Chiyo 千代', 'Dán', 'Eve E. Everly-Longname'];

const HEAD = [
  '"""Scale recipes. 材料を量る。"""',
  'from pantry.units import grams, spoons',
  'from pantry.names import title',
  '',
  'LIMITS = {"flour": 5000, "sugar": 2000, "salt": 50, "pepper": 10, "vanilla": 5, "yeast": 40, "butter": 3000, "milk": 8000}',
  '',
];

const body = (lines: number): string[] =>
  Array.from({ length: lines }, (_, index) => {
    switch (index % 8) {
      case 0:
        return `def scale_${index}(amount, factor):`;
      case 1:
        return `    """Amount number ${index}, scaled."""`;
      case 2:
        return '\tif factor <= 0:';
      case 3:
        return `        raise ValueError("factor \x1b[31mmust\x1b[0m be positive: 第${index}行")`;
      case 4:
        return `    scaled = amount * factor + ${index}`;
      case 5:
        return '    return scaled';
      default:
        return '';
    }
  });

/** The text of a copy. `side` changes some lines each in its own way. */
export function copyText(side: 'base' | 'left' | 'right', lines = 40): string {
  const all = [...HEAD, ...body(lines)];
  const changed = all.map((line, index) => {
    if (side === 'left' && index % 41 === 10) return line.replace('scaled =', 'scaled: float =');
    if (side === 'right' && index % 41 === 10) return line.replace('amount * factor', 'factor * amount');
    if (side === 'right' && index % 53 === 25) return `${line}  # checked`;
    if (side === 'left' && index === 1) return 'from src.units import grams, spoons';
    return line;
  });
  if (side === 'right') changed.push('def to_ounces(grams):', '    return grams / 28.35', '');
  return `${changed.join('\n')}\n`;
}

/** The merge of three such texts: what only one side changed is settled, what both did is a hunk. */
export function mergeOf(base: string, left: string, right: string): Merge {
  const [b, l, r] = [base, left, right].map(text => text.match(/[^\n]*\n/g) ?? []);
  const pieces: Piece[] = [];
  const count = Math.max(b!.length, l!.length, r!.length);
  for (let line = 0; line < count; line++) {
    const at = (lines: readonly string[] | undefined): string[] => lines!.slice(line, line + 1);
    const sides = { base: at(b), left: at(l), right: at(r) };
    const by = settledBy(sides.base[0], sides.left[0], sides.right[0]);
    const last = pieces.at(-1);
    if (by === 'both' && last?.kind === 'settled' && last.by === 'both') {
      pieces[pieces.length - 1] = { ...last, lines: [...last.lines, ...sides.left] };
      continue;
    }
    const hunk: Hunk = { kind: 'hunk', key: `k${line}`, ordinal: 1, of: 1, context: `c${line}`, ...sides };
    if (by === undefined) pieces.push(hunk);
    else if (by === 'both') pieces.push({ kind: 'settled', by, lines: sides.left });
    else pieces.push({ kind: 'settled', by, lines: sides[by === 'same' ? 'left' : by], hunk });
  }
  return { pieces };
}

function settledBy(
  base?: string,
  left?: string,
  right?: string,
): 'both' | 'same' | 'left' | 'right' | undefined {
  if (left === right) return left === base ? 'both' : 'same';
  if (left === base) return 'right';
  return right === base ? 'left' : undefined;
}

export function divergenceOf(
  paths: readonly string[],
  lines: number,
  classification: Divergence['classification'],
): Divergence {
  const same = classification === 'identical';
  const copies = paths.map(
    (path, index): Copy => ({
      path,
      blob: String(index).repeat(40),
      elder: index === 1,
      text: copyText(index === 0 ? 'left' : same ? 'left' : 'right', lines),
      author: AUTHORS[index]!,
      time: 1_700_000_000 + index * 8_000_000,
      commits: 3 + index,
    }),
  );
  return {
    copies,
    base: copyText('base', lines),
    classification,
    differing: same ? 0 : 7,
    mechanical: same ? 0 : 1,
    onlyIn: same ? [] : [{ path: paths[1] ?? '', names: ['to_ounces'] }],
    merge: mergeOf(copyText('base', lines), copies[0]?.text ?? '', copies[1]?.text ?? ''),
    lineage: {
      elder: paths[1] ?? '',
      younger: paths[0] ?? '',
      copyCommit: 'c0ffee00'.repeat(5),
      base: {
        kind: 'similar',
        certain: true,
        similarity: 0.97,
        commit: 'ba5e0000'.repeat(5),
        path: paths[1] ?? '',
      },
      elderCommits: ['e1'.repeat(20), 'e2'.repeat(20)],
      youngerCommits: ['f1'.repeat(20)],
    },
  };
}

/** Blame of a text: five commits of five people, one after the other. */
export function blameOf(path: string, text: string, commit = 'f00d0000'.repeat(5)): Blame {
  const ids = AUTHORS.map((_, index) => `${index + 1}${commit.slice(1)}`);
  const commits = new Map(
    ids.map((id, index): [string, BlameCommit] => [
      id,
      {
        id,
        author: AUTHORS[index]!,
        mail: `${index}@example.org`,
        time: 1_600_000_000 + index * 25_000_000,
        summary: `Change number ${index} of ${path}`,
        ...(index > 0 && { previous: { commit: ids[index - 1]!, path } }),
      },
    ]),
  );
  const lines = text.split('\n').slice(0, -1);
  return {
    commits,
    lines: lines.map((_, index) => ({
      commit: ids[Math.floor(index / 3) % ids.length]!,
      path,
      line: index + 1,
    })),
  };
}
