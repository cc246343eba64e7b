import type { ReactNode } from 'react';
import { mergeScreenRows } from '../merge/current.ts';
import type { Layout } from '../view/layout.ts';
import { View } from '../view/view.tsx';

/** Two copies and what becomes of them. */
export const MergeScreen = ({ layout }: { readonly layout: Layout }): ReactNode => (
  <View of={mergeScreenRows} area={layout.body} />
);
