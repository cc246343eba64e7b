import { baseName, folderOf, join } from '../../gate/parts.ts';
import type { Authority } from '../draft.ts';
import { begin, type Claim, EXACT, type Fate, type Verdict } from './fate.ts';

const RANK: Readonly<Record<Authority, number>> = { step: 0, map: 1, tree: 2, diagnosis: 3 };

/** One line gives a file another name where it is, another takes its folder elsewhere: it goes there under the new name. */
export function renamedThere(origin: string, fate: Fate, claim: Claim): Fate | undefined {
  const held = fate.claim;
  // A file that is merged with others becomes part of one: that is no other name for it.
  const relocates = ({ kind, statement: { sources } }: Claim): boolean =>
    kind === 'move' || (kind === 'merge' && sources.every(name => name.directory || sources.length === 1));
  if (held.statement.exact || !relocates(held) || !relocates(claim)) return undefined;
  const stays = ({ to = origin }: Pick<Claim, 'to'>): boolean => folderOf(to) === folderOf(origin);
  const carries = ({ to = origin }: Claim): boolean => !stays({ to }) && baseName(to) === baseName(origin);
  const [name, place] = stays(held) ? [held, claim] : [claim, held];
  if (!stays(name) || !carries(place)) return undefined;
  // A step that spells the file out means what it says, whatever a drawing calls it.
  const spelled = place.folder === undefined;
  if (spelled && RANK[name.statement.authority] > RANK[place.statement.authority]) return undefined;
  const to = join(folderOf(place.to!), baseName(name.to!));
  const joint = begin({ ...place, to, named: 'file' }, fate.earlier);
  joint.agreeing.push(name.statement, ...fate.agreeing);
  for (const line of [...fate.lines, ...claim.statement.lines]) joint.lines.add(line);
  joint.others.push(...fate.others.filter(other => !stays(other)));
  return joint;
}

export function judge(fate: Fate, claim: Claim): Verdict {
  const { claim: held } = fate;
  if (held.kind === 'delete' && claim.kind === 'delete') return 'repeated';
  if (held.kind === 'delete') {
    if (held.named === 'folder') return 'replaced';
    if (vagueness(claim) > vagueness(held)) return 'passed over';
    if (RANK[claim.statement.authority] > RANK[held.statement.authority]) return 'contradicted';
    return 'replaced';
  }
  if (claim.kind === 'delete')
    return claim.named === 'folder' && EXACT[held.named] < EXACT.folder ? 'passed over' : 'repeated';
  if (same(fate, claim)) return spelledOut(fate, claim) ? 'replaced' : 'repeated';
  if (moreExact(fate, claim)) return 'replaced';
  const [exact, before] = [vagueness(claim), vagueness(held)];
  if (exact > before) return 'passed over';
  const weaker = RANK[claim.statement.authority] > RANK[held.statement.authority];
  if (exact < before && (claim.statement.certain || !weaker))
    return claim.statement.authority === 'diagnosis' ? 'contradicted' : 'replaced';
  return 'contradicted';
}

/** Smaller is more exact. */
function vagueness({ named, depth }: Claim): number {
  return EXACT[named] * 1_000 - (named === 'file' ? 0 : Math.min(depth, 500));
}

/** The same place, or a folder that the place is in. */
function same(fate: Fate, claim: Claim): boolean {
  if (claim.to === fate.to || claim.to === fate.claim.to) return true;
  return (
    claim.folder !== undefined &&
    claim.named !== 'folder' &&
    (fate.to?.startsWith(`${claim.folder}/`) ?? false)
  );
}

/** "All of `a/` to `b/`:", and below it a line for the file: what that one says counts. */
function spelledOut({ claim: held, to }: Fate, claim: Claim): boolean {
  const asMuch = RANK[claim.statement.authority] <= RANK[held.statement.authority];
  return claim.to === to && claim.named === 'file' && held.named !== 'file' && asMuch;
}

/** The claim held names only the folder, the new one the file in it. */
export function moreExact(fate: Fate, claim: Claim): boolean {
  const { claim: held } = fate;
  if (spelledOut(fate, claim)) return true;
  return (
    held.folder !== undefined &&
    claim.folder === undefined &&
    (claim.to?.startsWith(`${held.folder}/`) ?? false)
  );
}

export function agrees(held: Claim, claim: Claim): boolean {
  return held.kind === 'delete' && held.named === 'file' && claim.kind !== 'delete';
}

/** A copy whose source is deleted is a move. */
export function joined(held: Claim, claim: Claim): Claim {
  return held.kind === 'delete' && claim.kind === 'copy' ? { ...claim, kind: 'move' } : claim;
}
