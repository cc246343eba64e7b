import { stepName } from '../../src/session/subject.ts';
import { blamePlace, viewOf } from '../../store/pane.ts';
import type { OwnCommand } from '../../store/parts/own.ts';
import { itemUnderCursor, phaseUnderCursor } from '../../store/step.ts';
import { thingAt } from '../view/document.ts';
import type { Act, Binding } from './binding.ts';
import { SCREENS } from './general.ts';
import { inList } from './move.ts';
import { collisions } from './table.ts';

/** h j k l only ever move. */
const MOVING = /^[hjkl]$/;

/** The table with the person's own commands; one whose key is taken is left out and told. */
export function withOwn(
  table: readonly Binding[],
  commands: readonly OwnCommand[],
): { readonly table: readonly Binding[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let now = table;
  for (const own of commands) {
    const next = [...now, bindingOf(own)];
    const [clash] = MOVING.test(own.key) ? [`${own.key} only ever moves`] : collisions(next);
    if (clash === undefined) now = next;
    else problems.push(`keys.commands: \`${own.command}\` has no key: ${clash}.`);
  }
  return { table: now, problems };
}

const bindingOf = (own: OwnCommand): Binding => ({
  id: `own.${own.key}`,
  keys: [own.key],
  contexts: SCREENS,
  label: own.label ?? own.command.split(' ')[0] ?? own.command,
  help: `Your own command: ${own.command}`,
  hint: 60,
  run: act => act.state.runOwn(own, valuesOf(act)),
});

/** What the placeholders stand for where the cursor is. */
function valuesOf(act: Act): Readonly<Record<string, string | undefined>> {
  const { state } = act;
  const item = itemUnderCursor(state);
  const { place, commit, change } = inList(act) ? {} : thingAt(act.document, viewOf(state).line);
  const { fate, operation } = item ?? {};
  const file = place?.path ?? change ?? blamePlace(state)?.path;
  return {
    file,
    to: fate?.kind === 'goes' ? fate.to : operation?.to,
    line: String(place?.line ?? operation?.line ?? '') || undefined,
    commit,
    step: operation && stepName(operation),
    phase: String(phaseUnderCursor(state)?.number ?? '') || undefined,
    plan: state.planPath || undefined,
    branch: state.overview.repository.branch,
  };
}
