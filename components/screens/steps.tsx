import { Box } from 'ink';
import type { ReactNode } from 'react';
import { paneRows } from '../panes/pane.ts';
import { listRows } from '../steps/list.ts';
import type { Layout } from '../view/layout.ts';
import { type Picture, View } from '../view/view.tsx';

const besideList: Picture = (state, area) => paneRows(state, area, true);
const underList: Picture = (state, area) => paneRows(state, area, false);

/** The plan on one half, the step on the other. */
export function StepsScreen({ layout }: { readonly layout: Layout }): ReactNode {
  const { wide, list, pane } = layout;
  return (
    <Box flexDirection={wide ? 'row' : 'column'} height={layout.body.rows}>
      {list.rows > 0 && <View of={listRows} area={list} />}
      {pane.rows > 0 && <View of={wide && list.rows > 0 ? besideList : underList} area={pane} />}
    </Box>
  );
}
