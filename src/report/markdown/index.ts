import { choiceWords, deciderWords } from '../../decisions/choice.ts';
import { ATTENTION, attention, deciders } from '../attention.ts';
import { percent } from '../percent.ts';
import { phaseShares, totalShares } from '../tally.ts';
import type { ReportData, ReportPhase } from '../types.ts';
import { ways } from '../ways.ts';
import { count, ITEM_STATE, LANDING, ledgerWords, operationWords, phaseState } from '../words.ts';
import { bounded } from './bounded.ts';
import { code, folded, table } from './escape.ts';

/**
 * The description of a pull request: what was done, what was measured, how it has to land, what a reviewer should
 * look at. Parts that would make it too long for a forge are left out from the end, and said to be.
 */
export function reportMarkdown(data: ReportData): string {
  const { lines, kept, restored } = totalShares(data);
  const head = [
    `${opening(data)}\n`,
    lines > 0 &&
      `Default \`git blame\` was compared before and after, line by line: **${percent(kept, lines)} kept** an author from before, **${percent(restored, lines)} restored** to the very commit (${count(lines, 'line')}).\n`,
    phasesTable(data),
    landing(data),
    lookAt(data),
  ];
  const details = [
    ...data.phases.map(steps),
    lost(data),
    corrections(data),
    dismissals(data),
    leftovers(data),
    findings(data),
    unread(data),
    'To look at it: `git log --first-parent` reads as the plan does; `git blame FILE` shows who wrote what.\n',
  ];
  return bounded([...head, ...details].filter(part => typeof part === 'string'));
}

/** What the request is about: the whole plan, or one phase of it. */
function opening({ only, phases, reading, planPath }: ReportData): string {
  const plan = `the plan ${code(reading.plan.title)} (${code(planPath)})`;
  const all = reading.plan.phases;
  if (only === undefined) return `Carries out ${plan}.`;
  const next = all.find(({ number }) => number > only);
  const after = next ? ` After it comes phase ${next.number}, ${code(next.title)}.` : ' It is the last.';
  return `Carries out phase ${only} of ${all.length}, ${code(phases[0]?.status.title ?? '')}, of ${plan}.${after}`;
}

/** Steps named before the others are only counted. */
const NAMED = 30;

/** What a reviewer should look at first, and who decided. */
function lookAt(data: ReportData): string | undefined {
  const all = attention(data);
  const apart = data.contradictions ?? [];
  const lines = all.slice(0, NAMED).map(({ kind, step, what, decided, why, against }) => {
    const reason = why === undefined ? '' : `: ${code(why)}`;
    const but = against === undefined ? '' : ` (${code(against)})`;
    return `- [ ] ${ATTENTION[kind]}: ${step} ${code(what)}, ${code(decided)}${reason}${but}\n`;
  });
  const who = deciders(data).map(([name, steps]) => `${code(name)} ${steps}`);
  if (lines.length + apart.length === 0) return undefined;
  return [
    '### What to look at first\n\n',
    ...(who.length > 0 ? [`Steps decided by ${who.join(', ')}.\n\n`] : []),
    ...apart.map(words => `- [ ] **Decided differently by several people:** ${code(words)}\n`),
    ...lines,
    ...(all.length > NAMED ? [`- ${all.length - NAMED} more: the steps below\n`] : []),
  ].join('');
}

function phasesTable({ phases }: ReportData): string {
  const rows = phases.map(phase => {
    const { lines, kept, restored } = phaseShares(phase);
    const [sign, word] = phaseState(phase.status);
    // Before that they are rehearsed: no reader of the branch finds them.
    const isMade = phase.status.state === 'committed';
    const main = phase.commits
      .filter(({ role }) => isMade && role !== 'side')
      .map(({ id }) => id.slice(0, 10));
    return [
      `${phase.status.number}. ${code(phase.status.title)}`,
      `${sign} ${word}`,
      main.join(' ') || '–',
      percent(kept, lines),
      percent(restored, lines),
    ];
  });
  return table(['Phase', 'State', 'Commits', 'Kept', 'Restored'], rows, new Set([3, 4]));
}

/** What the ways of landing cost: the one thing a reviewer must know before pressing a button. */
function landing({ phases }: ReportData): string | undefined {
  const all = ways(phases);
  if (all.length === 0) return undefined;
  const free = all.filter(({ lost, copied }) => lost + copied === 0).map(({ way }) => LANDING[way]);
  const lines = all.flatMap(({ way, lost, copied }) => {
    if (lost > 0) return `**Do not use: ${LANDING[way]}.** It loses the authors of ${count(lost, 'line')}.`;
    if (copied === 0) return [];
    return `Loses no author, but leaves ${count(copied, 'line')} with the commit that copied them: ${LANDING[way]}.`;
  });
  if (free.length > 0) lines.unshift(`Loses nothing: ${free.join(', ')}.`);
  return `### How to land it\n\n${lines.map(line => `- ${line}\n`).join('')}`;
}

function steps({ status, problems, references }: ReportPhase): string {
  const rows = status.items.map(({ operation, state, decision }) => {
    const [sign, word] = ITEM_STATE[state];
    const chosen = decision ? `${code(choiceWords(decision))} by ${code(deciderWords(decision))}` : '';
    const why = decision?.why ? `: ${code(decision.why)}` : '';
    return [operation.step, code(operationWords(operation)), `${sign} ${word}`, `${chosen}${why}`];
  });
  const stops = problems.map(problem => `- ${code(problem)}\n`).join('');
  const named = references.length > 0 ? `\n${ledgerWords(references)}.\n` : '';
  const line = `${named}${checkedLine(status)}`;
  const body = `${stops === '' ? '' : `What stops it:\n\n${stops}\n`}${table(['Step', 'What is done', 'State', 'Decision'], rows)}${line}`;
  return folded(`Phase ${status.number}: ${count(status.items.length, 'step')}`, body);
}

/** What the user's own check said of the commits. */
function checkedLine({ checks = [] }: ReportPhase['status']): string {
  const lines = checks.map(({ command, commit, code: exit }) => {
    const answer = exit === 0 ? '✓ passes' : `✗ fails (exit ${exit})`;
    return `- ${code(command)} ${answer} on ${commit.slice(0, 10)}\n`;
  });
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}

/** Lines of copies that stand in no result, though no commit took them out. */
function lost({ phases }: ReportData): string | undefined {
  const all = phases.flatMap(({ proof }) => proof.flatMap(one => one.lost ?? []));
  if (all.length === 0) return undefined;
  const rows = all.map(({ path, line, text }) => [code(`${path}:${line}`), code(text.trim())]);
  return folded(`${count(all.length, 'line')} of copies in no result`, table(['Place', 'Line'], rows));
}

function findings({ reading }: ReportData): string | undefined {
  if (reading.findings.length === 0) return undefined;
  const rows = reading.findings.map(({ severity, code: name, step = '', message }) => [
    severity,
    name,
    step,
    code(message),
  ]);
  return folded(count(rows.length, 'finding'), table(['Severity', 'Code', 'Step', 'Finding'], rows));
}

/** What still names an old path, by kind. */
function leftovers({ leftovers: all = [] }: ReportData): string | undefined {
  if (all.length === 0) return undefined;
  const rows = all.map(({ path, line, kind, text, facade, reason }) => [
    code(`${path}:${line}`),
    kind,
    code(text),
    `${facade ? 'A facade answers. ' : ''}${code(reason)}`,
  ]);
  return folded(
    `${count(all.length, 'place')} with the name of an old path`,
    table(['Place', 'Kind', 'Words', 'Why'], rows),
  );
}

function corrections({ corrections: all }: ReportData): string | undefined {
  if (all.length === 0) return undefined;
  const rows = all.map(({ text, means, who, why = '' }) => [code(text), code(means), code(who), code(why)]);
  return folded(
    `${count(all.length, 'line')} of the plan put right by a person`,
    table(['The plan says', 'It means', 'Who', 'Why'], rows),
  );
}

function dismissals({ dismissals: all }: ReportData): string | undefined {
  if (all.length === 0) return undefined;
  const rows = all.map(({ where, what, who, why }) => [code(where), code(what), code(who), code(why)]);
  return folded(
    `${count(all.length, 'thing')} that a person said ${all.length === 1 ? 'is' : 'are'} no matter`,
    table(['Where', 'What', 'Who', 'Why'], rows),
  );
}

function unread({ reading }: ReportData): string | undefined {
  const { unread } = reading.plan;
  if (unread.length === 0) return undefined;
  const lines = unread.map(({ line, text }) => `- line ${line}: ${code(text)}\n`).join('');
  return folded(`${count(unread.length, 'line')} of the plan not understood`, lines);
}
