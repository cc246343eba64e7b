/** The style of the page: one column that can be read on a phone, light or dark as the reader's system is. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2024; --quiet: #5d666f; --line: #d9dee3; --panel: #f6f7f9; --link: #0a58a8;
  --lost: #a4262c; --lost-paper: #fdeceb; --lost-word: #f6b8b5; --new-paper: #e8f6ea; --new-word: #a5dfae;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e3e7eb; --quiet: #98a2ac; --line: #343a41; --panel: #1d2126; --link: #7ab7f5;
    --lost: #ff9d97; --lost-paper: #3a1d1e; --lost-word: #7d2f31; --new-paper: #17321f; --new-word: #2c6b3b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 84rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, .diff { font: .875em/1.5 var(--mono); }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.35rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
.kicker, .facts, .quiet { margin: 0; color: var(--quiet); }
.quiet { font-size: .875rem; }
.state { font-weight: 600; white-space: nowrap; }
h2 .state { font-size: .875rem; font-weight: 400; color: var(--quiet); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; }
.tile { margin: 0; padding: .75rem 1rem; border-radius: .5rem; background: var(--panel); }
.tile strong { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.tile span { color: var(--quiet); font-size: .875rem; }
.problems { padding: .5rem 1rem; border-left: 3px solid var(--lost); background: var(--panel); }
.problems p { margin: 0; font-weight: 600; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; overflow-wrap: break-word; }
td code { overflow-wrap: anywhere; }
th { white-space: nowrap; text-align: left; font-size: .8125rem; color: var(--quiet); }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td p { margin: .15rem 0 0; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr:target, li:target, details:target { background: var(--panel); box-shadow: -.5rem 0 var(--panel); }
.findings { margin: .35rem 0 0; padding: 0; list-style: none; font-size: .9375rem; }
.findings li { margin: .25rem 0; padding-left: 1.25rem; text-indent: -1.25rem; }
.findings details { text-indent: 0; }
.findings .sign { display: inline-block; width: 1.25rem; text-indent: 0; font-weight: 700; }
.findings .error .sign { color: var(--lost); }
details { margin: .35rem 0; }
summary { cursor: pointer; }
.copies { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
.first { margin: 0; padding-left: 1.1rem; }
.first li { margin: .25rem 0; }
.trees { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.tree { margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.tree .sign { display: inline-block; width: 1.1em; color: var(--quiet); }
.group td { border-bottom-style: dashed; font-weight: 600; }
.group .quiet { font-weight: 400; }
h4 { margin: .75rem 0 .25rem; font-size: .875rem; }
.commits { margin: 0; padding: 0; list-style: none; }
.commits li { padding: .25rem 0 .25rem .9rem; border-left: 3px solid var(--link); }
.commits .side { margin-left: 1.25rem; border-left-style: dashed; }
.commits p { margin: 0; }
.plan { font-size: .875rem; }
.plan td { padding-block: .1rem; border: 0; }
.plan td:first-child { width: 3.5rem; color: var(--quiet); }
.plan td:last-child { width: 30%; }
.plan code { white-space: pre-wrap; }
.names { display: none; grid-template-columns: 1fr 1fr; gap: .5rem; padding: .25rem 0; color: var(--quiet); }
.sides { display: none; grid-template-columns: 1fr 1fr; gap: .5rem; }
.sides > div { border: 1px solid var(--line); }
.stacked { border: 1px solid var(--line); }
.diff { border-spacing: 0; }
.diff td { height: 1.5em; padding: 0 .5rem 0 0; border: 0; white-space: pre; tab-size: 4; }
.diff td.number { padding: 0 .5rem; color: var(--quiet); user-select: none; width: 1%; }
.diff td.number:empty { padding: 0 .25rem; }
.diff i { font-style: normal; color: var(--quiet); }
.diff del, .diff ins { text-decoration: none; border-radius: 2px; }
.diff .d2h-del { background: var(--lost-paper); }
.diff .d2h-ins { background: var(--new-paper); }
.diff del { background: var(--lost-word); }
.diff ins { background: var(--new-word); }
.diff .d2h-info td { padding-left: .5rem; }
.diff .d2h-info, .diff .d2h-emptyplaceholder { background: var(--panel); color: var(--quiet); }
@media (min-width: 60rem) {
  .sides, .names { display: grid; }
  .stacked { display: none; }
}
@media (max-width: 40rem) {
  body { padding-top: 1rem; }
  h1 { font-size: 1.5rem; }
  .rows thead { display: none; }
  .rows tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .rows td { display: block; padding: .1rem 0; border: 0; }
  .plan td:last-child { width: auto; }
  .trees { grid-template-columns: 1fr; }
  td, th { overflow-wrap: anywhere; }
  th { white-space: normal; }
  .plan td:first-child { width: 2rem; }
}
@media print {
  details::details-content { content-visibility: visible; height: auto; }
  nav { display: none; }
}
`;
