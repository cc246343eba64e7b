import type { CommitTree } from '../git/tree.ts';
import type { Origin } from '../history/kept.ts';
import type { LostLine } from '../history/types.ts';
import { check, type Judged, type Problem } from '../merge/check.ts';
import { doubledLines, lostLines } from '../merge/lost.ts';
import type { Rule } from '../merge/types.ts';
import { definitions } from '../references/definitions.ts';
import { isPython, isScript } from '../references/file-kinds.ts';
import { importReader } from '../references/import-lines.ts';
import { parses } from '../references/syntax.ts';
import type { Combined } from './combine.ts';
import { once } from './once.ts';
import { count } from './words.ts';

/** Lines of the copies that stand in no result, and that no commit since their common text took out. */
export async function goneLines(one: Combined): Promise<LostLine[]> {
  const { texts, asTheyStand, text, left, right, to, classification } = one;
  if (SAY_THE_SAME.has(classification)) return [];
  // Without a result, and so without a common text: what the file at the destination lacks.
  const result = text ?? texts.right;
  const imports = await importReader(to);
  const seen = ({ left, right, base }: { left: string; right: string; base?: string | undefined }) => [
    { side: left, other: right, base },
    { side: right, other: left, base },
  ];
  const standing = seen(asTheyStand);
  return seen(texts).flatMap((copy, index) =>
    lostLines({ ...copy, result, asTheyStand: standing[index] }, imports).map(line => ({
      path: index === 0 ? left : right,
      ...line,
    })),
  );
}

/** The same origins, those that were combined from copies with the lines that are gone. */
export function withLost(origins: readonly Origin[], combined: readonly Combined[]): Promise<Origin[]> {
  const byPlace = Map.groupBy(combined, ({ to }) => to);
  return Promise.all(
    origins.map(async origin => {
      const gone = await Promise.all((byPlace.get(origin.path) ?? []).map(goneLines));
      return gone.length === 0 ? origin : { ...origin, lost: gone.flat() };
    }),
  );
}

const SAY_THE_SAME: ReadonlySet<Combined['classification']> = new Set([
  'identical',
  'imports-only',
  'formatting-only',
]);

/**
 * What speaks against a result that no person chose, a sentence each: lines that would go, lines and names that stand twice,
 * names that are lost, text that does not parse, a conflict of git's that a rule settled where nothing can judge the result.
 */
export function doubtsOf(tree: CommitTree, one: Combined): Promise<readonly string[]> {
  const { texts, text, to, classification } = one;
  if (text === undefined || classification === 'identical') return Promise.resolve([]);
  return once(tree, ['judge', to, classification, texts.left, texts.right, texts.base ?? '\0', text], () =>
    judge(one, text),
  );
}

async function judge(one: Combined, text: string): Promise<readonly string[]> {
  const { texts, to, merge } = one;
  const found: string[] = [];
  const gone = await goneLines(one);
  const [first] = gone;
  if (first) found.push(`${count(gone.length, 'line')} would go, as line ${first.line} of ${first.path}`);
  const { left, right, base } = texts;
  const twice = base === undefined ? [] : doubledLines({ left, right, base, result: text });
  if (twice.length > 0) found.push(`both copies added \`${twice[0]}\`, and it stands twice in the result`);
  const rules = new Set(
    merge.pieces.flatMap(piece => (piece.kind === 'settled' && RULES.has(piece.by) ? [piece.by] : [])),
  );
  if (rules.size > 0 && !isPython(to))
    found.push(`git sees a conflict there that the rule “${[...rules].join('”, “')}” settled`);
  const [ofResult, ofLeft, ofRight, ofBase] = await Promise.all(
    [text, left, right, base].map(each => (each === undefined ? undefined : judged(to, each))),
  );
  if (ofResult && ofLeft && ofRight) found.push(...check(ofResult, [ofLeft, ofRight], ofBase).map(sentence));
  return found;
}

const RULES: ReadonlySet<string> = new Set<Rule>(['imports', 'adjacent', 'identical-additions']);

async function judged(path: string, text: string): Promise<Judged> {
  if (!isPython(path) && !isScript(path)) return { text };
  const [{ ok }, all] = await Promise.all([parses(path, text), definitions(path, text)]);
  return { text, facts: { parses: ok, definitions: all } };
}

function sentence(problem: Problem): string {
  switch (problem.kind) {
    case 'markers':
      return `line ${problem.lines[0]} of the result is a conflict marker`;
    case 'syntax':
      return 'the result does not parse';
    case 'lost-names':
      return `the result does not define ${problem.names.join(', ')}`;
    case 'defined-twice':
      return `the result defines ${problem.names.join(', ')} twice`;
  }
}
