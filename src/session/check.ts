import type { Choice } from '../decisions/types.ts';
import { pathProblem } from '../gate/path.ts';
import { hasMarkers } from '../merge/result.ts';
import type { Operation } from '../plan/types.ts';
import { hasBlank } from '../references/languages.ts';
import { parses } from '../references/syntax.ts';
import { byHunks } from './chosen.ts';
import { awaited } from './fold.ts';
import type { PhaseStudy } from './study.ts';

const WRITES_NOTHING: ReadonlySet<Operation['kind']> = new Set(['delete', 'remove-directory', 'rewrite']);

/** Why this choice cannot be made, in one sentence; undefined where it can. */
export async function check(
  operation: Operation,
  choice: Choice,
  phase: PhaseStudy,
  committed: boolean,
): Promise<string | undefined> {
  if (committed) return `Phase ${operation.phase} is committed. Take it back first to decide anew.`;
  const item = phase.items.get(operation.id);
  const pair = item?.combined ?? item?.unmergeable;
  const first = item?.combined?.fold && awaited(item.combined.fold);
  if (first !== undefined && (choice.kind === 'accept' || choice.kind === 'hunks'))
    return `First comes ${first}: this one is folded into what comes of it.`;
  switch (choice.kind) {
    case 'skip':
      return undefined;
    case 'retarget':
      return pathProblem(choice.to);
    case 'keep':
      return [pair?.left, pair?.right].includes(choice.path)
        ? undefined
        : `${choice.path} is not one of the copies.`;
    case 'edit':
      if (pair === undefined && WRITES_NOTHING.has(operation.kind))
        return 'This step leaves no file that a text could stand in.';
      return checkText(choice.text, item?.combined?.texts, operation.to ?? operation.from ?? '');
    case 'accept': {
      if (item?.unmergeable)
        return `${pair?.left} and ${pair?.right} are no texts that can be merged. Keep one of them.`;
      const open = item?.combined?.text === undefined ? (item?.combined?.open ?? 0) : 0;
      if (open > 0)
        return `${open === 1 ? 'One conflict is' : `${open} conflicts are`} open. Merge, edit, or keep one of the copies.`;
      if (item?.outcome.kind === 'create' && !hasBlank(operation.to ?? '')) {
        const empty = await parses(operation.to ?? '', '');
        if (!empty.ok) return 'An empty file is not well formed here: write what it holds, or skip it.';
      }
      if (operation.kind === 'manual')
        return 'This is to be done by hand: write the result in the editor, or skip it.';
      return undefined;
    }
    case 'hunks': {
      if (!item?.combined) return 'There is nothing to merge.';
      const [lost] = byHunks(item.combined.merge, choice).refused;
      return lost
        ? `The edit at line ${lost.line} of the result has no place any more. Edit the whole text again.`
        : undefined;
    }
  }
}

async function checkText(
  text: string,
  sides: { left: string; right: string } | undefined,
  path: string,
): Promise<string | undefined> {
  if (hasMarkers(text)) return 'Conflict markers are left in the text. Nothing was recorded.';
  const now = await parses(path, text);
  if (now.ok) return undefined;
  const before = sides ? await Promise.all([parses(path, sides.left), parses(path, sides.right)]) : [];
  const broken = before.length > 0 && before.every(side => !side.ok);
  return broken
    ? undefined
    : `The text does not parse any more (line ${now.line}: ${now.message}). Nothing was recorded.`;
}
