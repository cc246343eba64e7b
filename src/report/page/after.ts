import type { AfterFile, AfterFolder, AfterReport, AfterReweave } from '../../after/report.ts';
import { percent } from '../percent.ts';
import { count } from '../words.ts';
import { frame } from './frame.ts';
import { anchor, html, type Markup } from './html.ts';
import { tile } from './tile.ts';

/** The page of a reorganization that was made before: what it lost, and what gives it back. */
export function afterPage(data: AfterReport): string {
  const { repository, range, guess, tool, made, folders } = data;
  const longest = Math.max(1, ...folders.flatMap(folder => folder.files.map(file => file.lost)));
  return frame({
    title: `${repository.name} ${range} – history after the fact`,
    kicker: `What was reorganized in ${repository.name}`,
    heading: range,
    facts: html`Branch <code>${repository.branch}</code> at <code>${repository.head.slice(0, 10)}</code>${guess !== undefined && `, ${guess}`}, made by ${tool} on <time datetime="${made}">${made.slice(0, 10)}</time>`,
    contents: html`${
      data.reweave &&
      html`<li><a href="#back">Given back</a></li>
`
    }${folders.map(
      ({ path, lines }) => html`<li><a href="#${anchor('folder', path)}">${path}/</a> (${lines})</li>
`,
    )}`,
    main: html`${tiles(data)}
${data.failure !== undefined && html`<div class="problems"><p>Nothing can be given back: ${data.failure}</p></div>`}
${drifting(data.drifting)}
${data.reweave && reweaveSection(data.reweave, data.landed)}
${folders.map(folder => folderSection(folder, longest))}`,
  });
}

function tiles({ commits, added, lost, landed, reweave }: AfterReport): Markup {
  return html`<section class="tiles" aria-label="Summary">
${tile(String(commits), 'commits')}
${tile(String(added), 'files added')}
${tile(lost.toLocaleString('en'), 'lines lost their author')}
${reweave && tile(percent(reweave.back, lost), landed ? 'of them are given back' : 'of them can be given back')}
${reweave && tile(String(reweave.otherwise), 'lines changed otherwise')}
</section>`;
}

function drifting(sentences: readonly string[]): Markup | false {
  if (sentences.length === 0) return false;
  return html`<div class="problems"><p>Copies that were left behind and changed since</p>
<ul>${sentences.map(
    words => html`<li>${words}</li>
`,
  )}</ul></div>`;
}

function reweaveSection(reweave: AfterReweave, landed: boolean): Markup {
  const { words, drawing, landing, lines, back, same, otherwise, authors, refused, branches, commits } =
    reweave;
  return html`<section id="back"><h2>Given back <span class="state">${landed ? 'committed' : 'as it would be; nothing was touched'}</span></h2>
<p>${words}</p>
<pre class="scroll">${drawing.join('\n')}</pre>
<p>${landing}</p>
<p>${count(lines, 'line')} of the files concerned were blamed before and after: ${back} are with an author from before the reorganization again, ${same} as they were, ${otherwise} changed otherwise. The files are the same.</p>
${
  refused.length > 0 &&
  html`<h3>Left as they are</h3><ul>${refused.map(
    ({ path, why }) => html`<li><code>${path}</code>: ${why}</li>
`,
  )}</ul>`
}
${
  branches.length > 0 &&
  html`<div class="problems"><p>Merge before, or rebase after: these branches change the same files</p><ul>${branches.map(
    ({ branch, files }) => html`<li><code>${branch}</code>: ${files.join(', ')}</li>
`,
  )}</ul></div>`
}
<h3>Whom blame names for these lines</h3>
<table><tbody>${authors.map(
    ({ author, lines: own }) => html`<tr><td class="number">${own}</td><td>${author}</td></tr>
`,
  )}</tbody></table>
<details><summary>${count(commits.length, 'commit')}</summary><ol class="commits">
${commits.map(
  ({ id, subject }) => html`<li><code>${id.slice(0, 10)}</code> ${subject}</li>
`,
)}</ol></details></section>`;
}

function folderSection({ path, lines, files }: AfterFolder, longest: number): Markup {
  return html`<section id="${anchor('folder', path)}"><h2>${path}/ <span class="state">${count(lines, 'line')} lost</span></h2>
<div class="scroll"><table class="rows">
<thead><tr><th>File</th><th>Came from</th><th class="number">Lost</th><th class="number">Back</th></tr></thead>
<tbody>
${files.map(file => fileRow(file, longest))}</tbody>
</table></div></section>`;
}

function fileRow({ path, lines, lost, back, sources }: AfterFile, longest: number): Markup {
  return html`<tr><td><code>${path.slice(path.lastIndexOf('/') + 1)}</code><p class="quiet">${count(lines, 'line')}</p><meter min="0" max="${longest}" value="${lost}"></meter></td><td>${sources.map(
    ({ path: source, words, decision }) =>
      html`<code>${source}</code>${[...words, ...(decision === undefined ? [] : [decision])].map(word => html`<p class="quiet">${word}</p>`)}`,
  )}</td><td class="number">${lost}</td><td class="number">${back}</td></tr>
`;
}
