import { choiceWords, deciderWords } from '../../decisions/choice.ts';
import type { Plan, Step } from '../../plan/types.ts';
import type { Item } from '../../session/types.ts';
import type { ReportDivergence } from '../types.ts';
import { ITEM_STATE, operationWords } from '../words.ts';
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
  return html`<div class="scroll"><table class="rows">
<thead><tr><th>Step</th><th>What is done</th><th>Decision</th></tr></thead>
<tbody>
${items.map(item => row(item, steps.get(item.operation.step), divergences))}</tbody>
</table></div>`;
}

function row(item: Item, step: Step | undefined, divergences: readonly ReportDivergence[]): Markup {
  const { operation, findings } = item;
  return html`<tr id="${anchor('operation', operation.id)}">
<td><a href="#${anchor('line', operation.line)}" title="line ${operation.line} of the plan">${operation.step}</a></td>
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
  return html`<span class="state">${sign} ${word}</span>: ${choiceWords(decision.choice)}<p class="quiet">${deciderWords(decision)}, <time datetime="${decision.when}">${decision.when.slice(0, 10)}</time></p>${decision.why && html`<p>${decision.why}</p>`}`;
}
