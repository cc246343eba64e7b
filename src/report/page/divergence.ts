import type { DiffHunk, ReportDivergence, ReportResult } from '../types.ts';
import { count, DIVERGENCE } from '../words.ts';
import { anchor, html, type Markup } from './html.ts';
import { layOut } from './side-by-side.ts';

/** Lines of differences that are laid out for one pair; a longer tail is only counted. */
const MOST_LINES = 4000;

/** The name of a pair's panel. */
export function copiesAnchor({ operation, right }: ReportDivergence): string {
  return anchor('copies', `${operation} ${right}`);
}

/** Two copies: what is known of them, and their differences. */
export async function divergencePanel(divergence: ReportDivergence): Promise<Markup> {
  const { operation, left, right, classification, hunks, onlyIn, result } = divergence;
  return html`<details class="copies" id="${copiesAnchor(divergence)}">
<summary><code>${left}</code> and <code>${right}</code>: ${DIVERGENCE[classification]}${result && html`; became <code>${result.path}</code>, ${count(result.lines, 'line')}`}</summary>
<p><a href="#${anchor('operation', operation)}">The step</a>. ${numbers(divergence)}</p>
${onlyIn.map(({ path, names }) => names.length > 0 && html`<p>Only in <code>${path}</code>: ${names.map((name, at) => html`${at > 0 && ', '}<code>${name}</code>`)}</p>`)}
${hunks ? await differences(left, right, hunks) : html`<p>The copies are too long and too different to be laid side by side.</p>`}
${result && (await outcome(divergence.right, result))}
</details>
`;
}

/** What came of both, beside the younger copy. */
async function outcome(younger: string, { path, hunks }: ReportResult): Promise<Markup> {
  if (!hunks)
    return html`<p>What came of both is too different to be laid beside <code>${younger}</code>.</p>`;
  if (hunks.length === 0) return html`<p>What came of both is the text of <code>${younger}</code>.</p>`;
  return html`<h4>What came of both</h4>
${await differences(younger, path, hunks)}`;
}

function numbers({ differing, mechanical, base }: ReportDivergence): string {
  if (differing === 0) return 'No line differs.';
  const caused = mechanical === 0 ? '' : `, ${mechanical} of them only because of the move`;
  const from = base === 'none' ? ' No common text was found.' : '';
  return `${count(differing, 'line')} differ${caused}.${from}`;
}

async function differences(
  left: string,
  right: string,
  hunks: readonly DiffHunk[],
): Promise<Markup | undefined> {
  if (hunks.length === 0) return undefined;
  const shown: DiffHunk[] = [];
  let lines = 0;
  for (const hunk of hunks) {
    lines += hunk.lines.length;
    if (lines > MOST_LINES) break;
    shown.push(hunk);
  }
  const hidden = hunks.length - shown.length;
  return html`<div class="names"><code>${left}</code><code>${right}</code></div>
${await layOut(shown)}
${hidden > 0 && html`<p>${count(hidden, 'more hunk')} of this pair are not shown.</p>`}`;
}
