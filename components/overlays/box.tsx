import { Box } from 'ink';
import type { ReactNode } from 'react';
import { as, fitRow, type Row, row, rowWidth } from '../text/row.ts';
import type { Area } from '../view/layout.ts';
import { type Picture, View } from '../view/view.tsx';

/** Rows with a frame around them, which covers what lies below. */
export function framed(title: string, rows: readonly Row[], { columns, rows: height }: Area): Row[] {
  const inner = columns - 4;
  const name = fitRow(row(` ${title} `), inner);
  const edge = (text: string) => as('focus', text);
  const body = Array.from({ length: height - 2 }, (_, line) => {
    const shown = fitRow(rows[line] ?? row(''), inner);
    const fill = ' '.repeat(Math.max(0, inner - rowWidth(shown)));
    const spans = shown.token ? shown.spans.map(span => ({ ...span, token: shown.token! })) : shown.spans;
    return row(edge('│ '), ...spans, fill, edge(' │'));
  });
  return [
    row(
      edge('╭─'),
      as('title', name.spans.map(span => span.text).join('')),
      edge(`${'─'.repeat(Math.max(0, inner - rowWidth(name)))}─╮`),
    ),
    ...body,
    row(edge(`╰${'─'.repeat(columns - 2)}╯`)),
  ];
}

export interface BoxProps {
  readonly of: Picture;
  /** The part of the window it may take. */
  readonly body: Area;
  readonly area: Area;
}

/** Something that lies over the middle of the screen. */
export const OverlayBox = ({ of, body, area }: BoxProps): ReactNode => (
  <Box
    position="absolute"
    marginLeft={Math.floor((body.columns - area.columns) / 2)}
    marginTop={1 + Math.max(0, Math.floor((body.rows - area.rows) / 3))}
  >
    <View of={of} area={area} />
  </Box>
);
