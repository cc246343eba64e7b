import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Layout } from '../view/layout.ts';
import { type Picture, View } from '../view/view.tsx';

export interface HalvesProps {
  readonly layout: Layout;
  readonly list: Picture;
  /** The pane where it stands beside the list, and where it stands under it. */
  readonly beside: Picture;
  readonly under: Picture;
}

/** A list on one half of the screen, a pane on the other: side by side where there is room, else one above the other. */
export function Halves({ layout, list, beside, under }: HalvesProps): ReactNode {
  const { wide, list: above, pane: below } = layout;
  return (
    <Box flexDirection={wide ? 'row' : 'column'} height={layout.body.rows}>
      {above.rows > 0 && <View of={list} area={above} />}
      {below.rows > 0 && <View of={wide && above.rows > 0 ? beside : under} area={below} />}
    </Box>
  );
}
