import type { ReactNode } from 'react';
import { topOverlay } from '../../store/overlay.ts';
import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { useScreen } from '../context.ts';
import { as, fitRow, over, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import { type Area, type Layout, layoutOf } from '../view/layout.ts';
import { optionsOf, textRows, whereabouts } from '../view/text.ts';
import type { Picture } from '../view/view.tsx';
import { hasOffers } from './asked.ts';
import { framed, OverlayBox } from './box.tsx';
import { commandRows } from './commands.ts';
import { CORRECTION_LINES, correctionRows } from './correction.ts';
import { DESTINATION_LINES, destinationRows } from './destination.ts';
import { large, textOnTop } from './texts.ts';

/** What a frame leaves. */
const inside = ({ columns, rows }: Area): Area => ({ columns: columns - 4, rows: rows - 2 });

const text: Picture = (state, area) => {
  const found = textOnTop(state, layoutOf(state).body);
  if (!found) return [];
  const { document } = found;
  const inner = inside(area);
  const focused = document.length > inner.rows || topOverlay(state)?.kind !== 'welcome';
  const where = whereabouts(document, viewOf(state), inner.rows);
  const rows = textRows(document, inner, { ...optionsOf(state), focused });
  return framed(`${textTitle(state)}${where === '' ? '' : ` ${where}`}`, rows, area);
};

function textTitle(state: State): string {
  const top = topOverlay(state);
  switch (top?.kind) {
    case 'log':
      return `git commands so far: ${counted(state.runCount, 'command')}`;
    case 'commit':
      return `commit ${top.id.slice(0, 10)}`;
    case 'decisions':
      return 'decisions, oldest first';
    case 'end':
      return 'the end';
    default:
      return 'first look';
  }
}

const commands: Picture = (state, area, { table }) => {
  const title = topOverlay(state)?.kind === 'help' ? 'keys that work here' : 'commands';
  return framed(title, commandRows(state, table, area.columns - 4, area.rows - 2), area);
};

const correction: Picture = (state, area) =>
  framed(promptTitle(state), correctionRows(state, inside(area)), area);

const destination: Picture = (state, area) =>
  framed(promptTitle(state), destinationRows(state, inside(area)), area);

const question: Picture = (state, area) => {
  const top = topOverlay(state);
  return framed(questionTitle(state), top ? questionRows(state, area.columns - 4) : [], area);
};

function promptTitle(state: State): string {
  const top = topOverlay(state);
  return top?.kind === 'prompt' ? top.title : '';
}

function questionTitle(state: State): string {
  const top = topOverlay(state);
  return top?.kind === 'menu' || top?.kind === 'confirm' ? top.title : '';
}

function questionRows(state: State, columns: number): Row[] {
  const top = topOverlay(state);
  if (top?.kind === 'menu') {
    const { left } = viewOf(state);
    return top.choices.map(({ label, detail }, place) =>
      over(
        row(
          place === top.cursor ? '› ' : '  ',
          ...fitRow(row(as('path', label), as('muted', `  ${detail}`)), columns - 2, left).spans,
        ),
        place === top.cursor ? 'selected' : undefined,
      ),
    );
  }
  if (top?.kind !== 'confirm') return [];
  return [
    ...top.lines.flatMap(line => wrap(line, columns).map(part => row(part))),
    row(''),
    row(as('key', state.keyOf('confirm.yes')), ' yes   ', as('key', state.keyOf('confirm.no')), ' no'),
  ];
}

/** What lies on top of the screen, if anything does. */
export function OverlayLayer({ layout }: { readonly layout: Layout }): ReactNode {
  const kind = useScreen(state => topOverlay(state)?.kind);
  const asked = useScreen(state => {
    const top = topOverlay(state);
    return top?.kind === 'prompt' && hasOffers(top) ? top.purpose : undefined;
  });
  const { body } = layout;
  const wide: Area = { columns: large(body), rows: body.rows };
  const letter = Math.min(90, wide.columns);
  const lines = useScreen(state => questionRows(state, Math.min(100, wide.columns) - 4).length);
  const rows = useScreen(state => textOnTop(state, body)?.area.rows ?? 0);
  const columns = useScreen(state => textOnTop(state, body)?.area.columns ?? 0);
  switch (kind) {
    case 'welcome':
    case 'log':
    case 'commit':
    case 'decisions':
    case 'end':
      return <OverlayBox of={text} body={body} area={{ columns, rows }} />;
    case 'help':
    case 'palette':
      return <OverlayBox of={commands} body={body} area={wide} />;
    case 'prompt':
      if (asked === undefined) return null;
      return asked === 'correct' ? (
        <OverlayBox
          of={correction}
          body={body}
          area={{ columns: letter, rows: Math.min(body.rows, CORRECTION_LINES + 2) }}
        />
      ) : (
        <OverlayBox
          of={destination}
          body={body}
          area={{ columns: letter, rows: Math.min(body.rows, DESTINATION_LINES + 2) }}
        />
      );
    case 'menu':
    case 'confirm':
      return (
        <OverlayBox
          of={question}
          body={body}
          area={{ columns: Math.min(100, wide.columns), rows: Math.min(body.rows, lines + 2) }}
        />
      );
    default:
      return null;
  }
}
