import type { CheckResult } from '../../phase/check.ts';
import type { ReportCommit } from '../types.ts';
import { html, type Markup } from './html.ts';

const ROLE: Readonly<Record<ReportCommit['role'], string>> = {
  gather: 'brings the copies together at the path of the older one',
  move: 'moves files and rewrites what names them',
  edit: 'rewrites what the move left as it was',
  facade: 'leaves facades at the old paths',
  side: 'for blame and a rebase to follow: renames alone, then all the rest',
};

/**
 * Commits of a phase, the main line at the left, side commits set in.
 * @param checks what the user's own check said of them
 */
export function commitsTable(
  commits: readonly ReportCommit[],
  checks: readonly CheckResult[] = [],
): Markup | undefined {
  if (commits.length === 0) return undefined;
  return html`<h3>Commits</h3>
<ol class="commits">
${commits.map(
  ({
    id,
    role,
    subject,
    author,
    time,
  }) => html`<li class="${role === 'side' ? 'side' : 'main'}"><code>${id.slice(0, 10)}</code> ${subject}
<p class="quiet">${role}: ${ROLE[role]}${author && `. ${author}`}${time !== undefined && `, ${new Date(time * 1000).toISOString().slice(0, 10)}`}</p>${checks.filter(({ commit }) => commit === id).map(checked)}</li>
`,
)}</ol>`;
}

function checked({ command, code, milliseconds, last }: CheckResult): Markup {
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const said = html`<details><summary>The end of its output</summary><div class="scroll"><pre>${last.join('\n')}</pre></div></details>`;
  return html`<p class="quiet">${code === 0 ? '✓ check passed' : `✗ check failed (exit ${code})`}: <code>${command}</code> (${took})</p>${last.length > 0 && said}`;
}
