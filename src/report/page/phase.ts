import type { Reading } from '../../findings/types.ts';
import { percent } from '../percent.ts';
import { phaseShares } from '../tally.ts';
import type { ReportPhase } from '../types.ts';
import { count, phaseState } from '../words.ts';
import { commitsTable } from './commits.ts';
import { divergencePanel } from './divergence.ts';
import { anchor, html, type Markup } from './html.ts';
import { landingTable } from './landing.ts';
import { ledger } from './ledger.ts';
import { lostTable } from './lost.ts';
import { proofTable } from './proof.ts';
import { stepsTable } from './steps.ts';

/** Everything about one phase. */
export async function phaseSection(phase: ReportPhase, reading: Reading): Promise<Markup> {
  const { status, problems, notes = [] } = phase;
  const [sign, word] = phaseState(status);
  const { lines, kept, restored } = phaseShares(phase);
  const copies: Markup[] = [];
  for (const divergence of phase.divergences) copies.push(await divergencePanel(divergence));
  return html`<section id="${anchor('phase', status.number)}">
<h2>${status.number}. ${status.title} <span class="state">${sign} ${word}</span></h2>
${lines > 0 && html`<p>Kept ${percent(kept, lines)}, restored ${percent(restored, lines)} of ${lines} lines.</p>`}
${problems.length > 0 && html`<div class="problems"><p>What stops it:</p><ul>${problems.map(problem => html`<li>${problem}</li>`)}</ul></div>`}
${notes.length > 0 && html`<details><summary>${count(notes.length, 'thing')} worth knowing</summary><ul>${notes.map(note => html`<li>${note}</li>`)}</ul></details>`}
${stepsTable(status.items, reading.plan, phase.divergences)}
${copies.length > 0 && html`<h3>Copies</h3>\n${copies}`}
${commitsTable(phase.commits, status.checks)}
${proofTable(phase.proof)}
${lostTable(phase.proof)}
${ledger(phase.references)}
${landingTable(phase)}
</section>
`;
}
