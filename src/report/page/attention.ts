import { ATTENTION, type AttentionKind, attention, deciders } from '../attention.ts';
import type { ReportData } from '../types.ts';
import { count } from '../words.ts';
import { anchor, html, type Markup } from './html.ts';

/** What to look at first: what a person decided otherwise, overruled or declined, and what people did not agree on. */
export function attentionSection(data: ReportData): Markup {
  const all = attention(data);
  const groups = (Object.keys(ATTENTION) as AttentionKind[]).flatMap(kind => {
    const own = all.filter(one => one.kind === kind);
    return own.length > 0 ? [{ kind, own }] : [];
  });
  const who = deciders(data).map(([name, steps]) => `${name} ${steps}`);
  const apart = data.contradictions ?? [];
  return html`<section id="first"><h2>What to look at first</h2>
${who.length > 0 && html`<p>Steps decided by ${who.join(', ')}.</p>`}
${
  apart.length > 0 &&
  html`<div class="problems"><p>Decided differently by several people: nothing of it holds</p><ul>${apart.map(
    words => html`<li>${words}</li>`,
  )}</ul></div>`
}
${groups.length + apart.length === 0 && html`<p>Every step was carried out as the plan says, and nothing spoke against it.</p>`}
${groups.map(
  ({ kind, own }) => html`<h3>${ATTENTION[kind]} (${own.length})</h3>
<ul class="first">${own.map(
    ({
      operation,
      step,
      what,
      decided,
      why,
      against,
    }) => html`<li><a href="#${anchor('operation', operation)}">${step}</a> <code>${what}</code>: ${decided}${
      why !== undefined && html` – ${why}`
    }${against !== undefined && html`<p class="quiet">${against}</p>`}</li>
`,
  )}</ul>`,
)}
${problems(data)}
</section>`;
}

/** Phases that something stops. */
function problems({ phases }: ReportData): Markup | false {
  const stopped = phases.filter(phase => phase.problems.length > 0);
  if (stopped.length === 0) return false;
  return html`<div class="problems"><p>${count(stopped.length, 'phase')} cannot be committed yet</p><ul>${stopped.map(
    ({ status }) =>
      html`<li><a href="#${anchor('phase', status.number)}">${status.number}. ${status.title}</a></li>`,
  )}</ul></div>`;
}
