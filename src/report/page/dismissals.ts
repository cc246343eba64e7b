import type { ReportDismissal } from '../types.ts';
import { count } from '../words.ts';
import { html, type Markup } from './html.ts';

/** What a person said is no matter. */
export function dismissalsSection(dismissals: readonly ReportDismissal[]): Markup | undefined {
  if (dismissals.length === 0) return undefined;
  return html`<section id="dismissals">
<h2>Dismissed</h2>
<p>${count(dismissals.length, 'thing')} that a person said ${dismissals.length === 1 ? 'is' : 'are'} no matter.</p>
<div class="scroll"><table class="rows">
<thead><tr><th>Where</th><th>What</th><th>Who</th><th>Why</th></tr></thead>
<tbody>
${dismissals.map(
  ({ where, what, who, when, why }) =>
    html`<tr><td><code>${where}</code></td><td>${what}</td><td>${who}, ${when.slice(0, 10)}</td><td>${why}</td></tr>
`,
)}</tbody>
</table></div>
</section>`;
}
