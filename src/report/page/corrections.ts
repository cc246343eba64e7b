import type { ReportCorrection } from '../types.ts';
import { count } from '../words.ts';
import { html, type Markup } from './html.ts';

/** Lines of the plan of which a person said what they mean. */
export function correctionsSection(corrections: readonly ReportCorrection[]): Markup | undefined {
  if (corrections.length === 0) return undefined;
  return html`<section id="corrections">
<h2>Corrections</h2>
<p>${count(corrections.length, 'line')} of the plan that a person put right.</p>
<div class="scroll"><table class="rows">
<thead><tr><th>The plan says</th><th>It means</th><th>Who</th><th>Why</th></tr></thead>
<tbody>
${corrections.map(
  ({ text, means, who, when, why = '' }) =>
    html`<tr><td>${text}</td><td><code>${means}</code></td><td>${who}, ${when.slice(0, 10)}</td><td>${why}</td></tr>
`,
)}</tbody>
</table></div>
</section>`;
}
