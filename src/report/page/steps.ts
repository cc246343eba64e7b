import { choiceWords, deciderWords } from '../../decisions/choice.ts';
import type { Plan, Step } from '../../plan/types.ts';
import type { Item } from '../../session/types.ts';
import type { ReportDivergence } from '../types.ts';
import { count, ITEM_STATE, operationWords } from '../words.ts';
import { copiesAnchor } from './divergence.ts';
import { findingList } from './findings.ts';
import { anchor, html, type Markup } from './html.ts';

/**
 * The operations of a phase with what was decided.
 * @param divergences pairs of copies that have a panel of their own
 */
export function stepsTable(
  items: readonly Item[],
  plan: Plan,
  divergences: readonly ReportDivergence[],
): Markup {
  if (items.length === 0) return html`<p>This phase has no step that concerns a file.</p>`;
  const steps = new Map(plan.phases.flatMap(phase => phase.steps).map(step => [step.id, step]));
  const groups = [...Map.groupBy(items, ({ operation }) => operation.step).values()];
  return html`<div class="scroll"><table class="rows">
<thead><tr><th>Step</th><th>What is done</th><th>Decision</th></tr></thead>
<tbody>
${groups.flatMap(own => {
  const step = steps.get(own[0]!.operation.step);
  return own.length > 1
    ? [heading(own, step), ...own.map(item => row(item, undefined, divergences))]
    : own.map(item => row(item, step, divergences));
})}</tbody>
</table></div>`;
}

/** What a step of several operations says, over them. */
function heading(items: readonly Item[], step: Step | undefined): Markup {
  const states = Map.groupBy(items, ({ state }) => state);
  const words = [...states].map(
    ([state, own]) => `${ITEM_STATE[state][0]} ${own.length} ${ITEM_STATE[state][1]}`,
  );
  const { step: name, line } = items[0]!.operation;
  return html`<tr class="group"><td><a href="#${anchor('line', line)}" title="line ${line} of the plan">${name}</a></td><td>${step?.text}<p class="quiet">${count(items.length, 'file')}</p></td><td>${words.join(', ')}</td></tr>
`;
}

function row(item: Item, step: Step | undefined, divergences: readonly ReportDivergence[]): Markup {
  const { operation, findings } = item;
  return html`<tr id="${anchor('operation', operation.id)}">
<td>${step && html`<a href="#${anchor('line', operation.line)}" title="line ${operation.line} of the plan">${operation.step}</a>`}</td>
<td><code>${operationWords(operation)}</code>${step && html`<p class="quiet">${step.text}</p>`}${findingList(findings)}${divergences
    .filter(divergence => divergence.operation === operation.id)
    .map(pair => html`<p><a href="#${copiesAnchor(pair)}">Both copies side by side</a></p>`)}</td>
<td>${decision(item)}</td>
</tr>
`;
}

function decision({ state, decision, proposal }: Item): Markup {
  const [sign, word] = ITEM_STATE[state];
  if (!decision) {
    return html`<span class="state">${sign} ${word}</span>${proposal && html`<p class="quiet">Proposed: ${proposal.summary}</p>`}`;
  }
  return html`<span class="state">${sign} ${word}</span>: ${choiceWords(decision)}<p class="quiet">${deciderWords(decision)}, <time datetime="${decision.when}">${decision.when.slice(0, 10)}</time></p>${decision.why && html`<p>${decision.why}</p>`}`;
}
