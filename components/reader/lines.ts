import { stepName } from '../../src/session/subject.ts';
import { topOverlay } from '../../store/overlay.ts';
import { viewOf } from '../../store/pane.ts';
import { PANES } from '../../store/parts/pane.ts';
import type { State } from '../../store/state.ts';
import { entryOf } from '../../store/step.ts';
import { counted } from '../../store/words.ts';
import type { Binding } from '../keys/binding.ts';
import { commandsOf } from '../keys/commands.ts';
import { shownKey } from '../keys/names.ts';
import { bindingsOf, contextOf } from '../keys/table.ts';
import { currentMerge } from '../merge/current.ts';
import { hunkWords, pathOf } from '../merge/words.ts';
import { endDocument } from '../overlays/end.ts';
import { signsOf } from '../overlays/signs.ts';
import { welcomeDocument } from '../overlays/welcome.ts';
import { happensTo, itemWords, phaseWords, signOf } from '../steps/words.ts';
import { drawable } from '../text/cells.ts';
import { rowText } from '../text/row.ts';
import type { Document } from '../view/document.ts';
import { readerOf } from '../view/read.ts';

/** Columns that texts are made for when they are read aloud: enough never to be cut. */
const WIDE = 400;

/** The screen as sentences, for a screen reader: where one is, what is there, what just happened, which keys work. */
export function readerLines(state: State, table: readonly Binding[]): string[] {
  const words = topOverlay(state) ? overlayWords(state, table) : screenWords(state);
  const { progress } = state;
  const going = progress ? [`${progress.doing}, ${progress.done} of ${progress.of}`] : [];
  const message = state.toast
    ? [`Message: ${state.toast.text}`]
    : state.slow
      ? [`Working: ${state.slow}`]
      : [];
  return [...words, ...going, ...message, keyWords(state, table)]
    .map(drawable)
    .filter(line => line.trim() !== '');
}

function screenWords(state: State): string[] {
  switch (state.screen) {
    case 'steps':
      return [
        ...entryWords(state),
        ...(state.focus === 'pane'
          ? [`Pane ${PANES.indexOf(state.pane) + 1}, ${state.pane}. ${lineWords(state)}`]
          : []),
      ];
    case 'review':
      return [`Review of phase ${state.reviewed?.phase ?? ''}. ${lineWords(state)}`];
    case 'change':
      return [`Change of ${state.reviewed?.file ?? ''}. ${lineWords(state)}`];
    case 'merge':
      return mergeWords(state);
    case 'audit':
      return [`${state.focus === 'list' ? 'Audit' : 'Where it came from'}. ${lineWords(state)}`];
    case 'reweave':
      return [`Review of what is given back. ${lineWords(state)}`];
  }
}

/** The entry under the cursor. */
function entryWords(state: State): string[] {
  const entry = entryOf(state);
  switch (entry?.kind) {
    case 'item': {
      const { operation, findings, proposal } = entry.item;
      return [
        `Step ${stepName(operation)}: ${happensTo(entry.item)}`,
        `${signOf(entry.item).word}. ${itemWords(entry.item).text}${proposal ? `, because ${proposal.reason}` : ''}.`,
        ...findings.map(({ severity, message }) => `${severity}: ${message}`),
      ];
    }
    case 'phase':
      return [
        `Phase ${entry.phase.number}: ${entry.phase.title}. ${phaseWords(entry.phase).text.replace(/^[●✓] /, '')}.`,
      ];
    case 'unread':
      return [`Not understood, plan line ${entry.line}: ${entry.text}`];
    case 'finding':
      return [`${entry.finding.severity}: ${entry.finding.message}`];
    case 'heading':
      return [`${entry.title}, ${counted(entry.count, 'line')}`];
    default:
      return [];
  }
}

/** The line under the cursor of the text in focus. */
function lineWords(state: State): string {
  const { document } = readerOf(state);
  if (document.length === 0) return document.empty ?? '';
  const line = Math.min(viewOf(state).line, document.length - 1);
  return `Line ${line + 1} of ${document.length}: ${rowText(document.row(line, WIDE, 0))}`;
}

const documentLines = (document: Document): string[] =>
  Array.from({ length: document.length }, (_, line) => rowText(document.row(line, WIDE, 0)));

function mergeWords(state: State): string[] {
  const { merging } = state;
  const document = currentMerge(state);
  if (!merging || !document) return [];
  const { line } = viewOf(state);
  const found = document.words(line).split('\n');
  return [
    `Merge. ${hunkWords(merging, document.stopAt(line), state.keyOf)}`,
    `Keys take from ${pathOf(merging, merging.side)}.`,
    `Line ${line + 1} of ${document.length}. Left: ${found[0] || 'nothing'}. Result: ${found[1] || 'nothing'}. Right: ${found[2] || 'nothing'}.`,
  ];
}

function overlayWords(state: State, table: readonly Binding[]): string[] {
  const top = topOverlay(state);
  switch (top?.kind) {
    case 'welcome':
      return documentLines(welcomeDocument(state, WIDE));
    case 'prompt':
      return [`${top.title}: ${top.text}`];
    case 'menu': {
      const choice = top.choices[top.cursor];
      return [
        `${top.title}, ${top.cursor + 1} of ${top.choices.length}: ${choice?.label ?? ''}, ${choice?.detail ?? ''}`,
      ];
    }
    case 'confirm':
      return [
        top.title,
        ...top.lines,
        `${state.keyOf('confirm.yes')} for yes, ${state.keyOf('confirm.no')} for no`,
      ];
    case 'log':
      return [`Git commands. ${lineWords(state)}`];
    case 'commit':
      return [`Commit ${top.id.slice(0, 8)}. ${lineWords(state)}`];
    case 'end':
      return documentLines(endDocument(state, WIDE));
    case 'decisions':
      return [`Decisions. ${lineWords(state)}`];
    case 'help':
    case 'palette': {
      const commands = commandsOf(state, table);
      const signs = signsOf(state);
      const cursor = Math.min(top.cursor, commands.length + signs.length - 1);
      const [command, sign] = [commands[cursor], signs[cursor - commands.length]];
      const chosen = command
        ? `${command.keys.map(shownKey).join(' or ')}: ${command.help}`
        : sign
          ? `${sign.sign}: ${sign.says}`
          : 'nothing matches';
      return [`${counted(commands.length, 'command')}, filter “${top.filter}”: ${chosen}`];
    }
    default:
      return [];
  }
}

/** The keys that the footer would show. */
function keyWords(state: State, table: readonly Binding[]): string {
  const hinted = bindingsOf(table, contextOf(state))
    .filter(({ hint, disabled }) => hint !== undefined && disabled?.(state) === undefined)
    .sort((one, two) => one.hint! - two.hint!);
  return `Keys: ${hinted.map(({ keys, label }) => `${shownKey(keys[0]!)} ${label}`).join(', ')}`;
}
