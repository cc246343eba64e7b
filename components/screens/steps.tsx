import type { ReactNode } from 'react';
import { paneRows } from '../panes/pane.ts';
import { listRows } from '../steps/list.ts';
import type { Layout } from '../view/layout.ts';
import type { Picture } from '../view/view.tsx';
import { Halves } from './halves.tsx';

const besideList: Picture = (state, area) => paneRows(state, area, true);
const underList: Picture = (state, area) => paneRows(state, area, false);

/** The plan on one half, the step on the other. */
export function StepsScreen({ layout }: { readonly layout: Layout }): ReactNode {
  return <Halves layout={layout} list={listRows} beside={besideList} under={underList} />;
}
