import { Box, Transform } from 'ink';
import { memo, type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { State } from '../../store/state.ts';
import { type Surroundings, useSurroundings } from '../context.ts';
import { fitRow, type Row } from '../text/row.ts';
import { paint } from '../theme/paint.ts';
import type { Area } from './layout.ts';
import { remember } from './remember.ts';

/** Makes the rows of a part of the screen: exactly what is in sight, from the state alone. */
export type Picture = (state: State, area: Area, surroundings: Surroundings) => readonly Row[];

/** What Ink lays out for a line: its place. */
const PLACE = ' ';

/**
 * One line, which is cut and painted already. As a transformation it comes to Ink when all is laid out, so that Ink measures
 * one blank in every frame instead of the whole line.
 */
const Line = memo(
  ({ text }: { readonly text: string }): ReactNode => <Transform transform={() => text}>{PLACE}</Transform>,
);

export interface ViewProps {
  readonly of: Picture;
  readonly area: Area;
}

/**
 * Shows a picture. Selected from the store is the picture itself, as painted lines, made once for a state: where it has
 * not changed, nothing is drawn anew, and where it has, only the lines that differ. Every row is cut to the area here, so that no text can
 * be wider than its place.
 */
export function View({ of, area }: ViewProps): ReactNode {
  const surroundings = useSurroundings();
  const { columns, rows } = area;
  const draw = useMemo(
    () =>
      remember(
        (state: State): readonly string[] =>
          of(state, { columns, rows }, surroundings)
            .slice(0, rows)
            .map(row => paint(fitRow(row, columns), surroundings.theme)),
        1,
      ),
    [of, columns, rows, surroundings],
  );
  const lines = useStore(surroundings.drawn, useShallow(draw));
  return (
    <Box width={area.columns} height={area.rows} flexDirection="column" flexShrink={0}>
      {Array.from({ length: area.rows }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its place
        <Line key={line} text={lines[line] ?? ''} />
      ))}
    </Box>
  );
}
