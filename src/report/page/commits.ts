import type { ReportCommit } from '../types.ts';
import { html, type Markup } from './html.ts';

const ROLE: Readonly<Record<ReportCommit['role'], string>> = {
  gather: 'brings the copies together at the path of the older one',
  move: 'moves files and rewrites what names them',
  edit: 'rewrites what the move left as it was',
  facade: 'leaves facades at the old paths',
  side: 'renames only, so that blame can follow',
};

/** Commits of a phase, the main line at the left, side commits set in. */
export function commitsTable(commits: readonly ReportCommit[]): Markup | undefined {
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
<p class="quiet">${role}: ${ROLE[role]}${author && `. ${author}`}${time !== undefined && `, ${new Date(time * 1000).toISOString().slice(0, 10)}`}</p></li>
`,
)}</ol>`;
}
