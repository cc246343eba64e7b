import { type FolderRow, folderRows } from '../folders.ts';
import type { ReportData } from '../types.ts';
import { html, type Markup } from './html.ts';

/** The folders before and after, side by side; one above the other where there is no room. */
export function foldersSection({ files }: ReportData): Markup | undefined {
  if (!files) return undefined;
  const rows = folderRows(files.before, files.after);
  if (rows.length === 0) return undefined;
  const column = (side: 'before' | 'after') =>
    rows.filter(row => row[side] > 0 || hasInside(rows, row, side));
  return html`<section id="folders"><h2>Folders</h2>
<p>Only folders whose files change, with how many files lie in each.</p>
<div class="trees">
${(['before', 'after'] as const).map(
  side => html`<div><h3>${side === 'before' ? 'Before' : 'After'}</h3>
<ul class="tree">${column(side).map(row => line(row, side))}</ul></div>
`,
)}</div>
</section>`;
}

/** Whether a folder has none of its own, but one below has. */
function hasInside(rows: readonly FolderRow[], { path }: FolderRow, side: 'before' | 'after'): boolean {
  return rows.some(row => row[side] > 0 && row.path.startsWith(path === '' ? '' : `${path}/`));
}

function line(row: FolderRow, side: 'before' | 'after'): Markup {
  const { path, depth, before, after } = row;
  const name = path === '' ? 'the top' : `${path.slice(path.lastIndexOf('/') + 1)}/`;
  const sign =
    side === 'after'
      ? before === 0 && after > 0
        ? '+'
        : before === after
          ? ''
          : '±'
      : after === 0 && before > 0
        ? '–'
        : '';
  return html`<li style="padding-left: ${depth}em"><span class="sign">${sign}</span><code>${name}</code> <span class="quiet">${row[side] > 0 && row[side]}</span></li>
`;
}
