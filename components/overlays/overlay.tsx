import type { ReactNode } from 'react';
import { topOverlay } from '../../store/overlay.ts';
import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { useScreen } from '../context.ts';
import { as, fitRow, over, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import type { Area, Layout } from '../view/layout.ts';
import { optionsOf, textRows, whereabouts } from '../view/text.ts';
import type { Picture } from '../view/view.tsx';
import { framed, OverlayBox } from './box.tsx';
import { commandRows } from './commands.ts';
import { commitDocumentOf } from './commit.ts';
import { CORRECTION_LINES, correctionRows, isCorrection } from './correction.ts';
import { logDocument } from './log.ts';
import { welcomeRows } from './welcome.ts';

/** Columns under which what lies on top takes the whole width: strips of what is below it would only confuse. */
const NARROW = 112;

const welcome: Picture = (state, area) => framed('first look', welcomeRows(state, area.columns - 4), area);

const commands: Picture = (state, area, { table }) => {
  const title = topOverlay(state)?.kind === 'help' ? 'keys that work here' : 'commands';
  return framed(title, commandRows(state, table, area.columns - 4, area.rows - 2), area);
};

const correction: Picture = (state, area) =>
  framed(promptTitle(state), correctionRows(state, area.columns - 4), area);

const log: Picture = (state, area) => {
  const inner = { columns: area.columns - 4, rows: area.rows - 2 };
  const title = `git commands so far: ${counted(state.runCount, 'command')}`;
  return framed(title, textRows(logDocument(state.runs), inner, optionsOf(state)), area);
};

const commit: Picture = (state, area) => {
  const top = topOverlay(state);
  if (top?.kind !== 'commit') return [];
  const inner = { columns: area.columns - 4, rows: area.rows - 2 };
  const document = commitDocumentOf(state, top.id, inner.columns);
  const where = whereabouts(document, viewOf(state), inner.rows);
  return framed(`commit ${top.id.slice(0, 10)} ${where}`, textRows(document, inner, optionsOf(state)), area);
};

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
    row(as('key', 'y'), ' yes   ', as('key', 'n'), ' no'),
  ];
}

/** Lines that what is on top would like to have. */
function contentLines(state: State, columns: number): number {
  const kind = topOverlay(state)?.kind;
  return kind === 'welcome' ? welcomeRows(state, columns).length : questionRows(state, columns).length;
}

/** What lies on top of the screen, if anything does. */
export function OverlayLayer({ layout }: { readonly layout: Layout }): ReactNode {
  const kind = useScreen(state => topOverlay(state)?.kind);
  const correcting = useScreen(state => isCorrection(topOverlay(state)));
  const { body } = layout;
  const large: Area = { columns: body.columns < NARROW ? body.columns : 110, rows: body.rows };
  const letter = Math.min(90, large.columns);
  const lines = useScreen(state => contentLines(state, letter - 4));
  switch (kind) {
    case 'welcome':
      return (
        <OverlayBox
          of={welcome}
          body={body}
          area={{ columns: letter, rows: Math.min(body.rows, lines + 2) }}
        />
      );
    case 'help':
    case 'palette':
      return <OverlayBox of={commands} body={body} area={large} />;
    case 'log':
      return <OverlayBox of={log} body={body} area={body} />;
    case 'commit':
      return <OverlayBox of={commit} body={body} area={body} />;
    case 'prompt':
      return correcting ? (
        <OverlayBox of={correction} body={body} area={{ columns: letter, rows: CORRECTION_LINES + 2 }} />
      ) : null;
    case 'menu':
    case 'confirm':
      return (
        <OverlayBox
          of={question}
          body={body}
          area={{ columns: Math.min(100, large.columns), rows: Math.min(body.rows, lines + 2) }}
        />
      );
    default:
      return null;
  }
}
