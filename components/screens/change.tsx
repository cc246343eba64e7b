import type { ReactNode } from 'react';
import { changeDocumentOf, changeTitle } from '../review/change.ts';
import type { Layout } from '../view/layout.ts';
import { optionsOf, textRows } from '../view/text.ts';
import { type Picture, View } from '../view/view.tsx';

const changeRows: Picture = (state, { columns, rows }) => [
  changeTitle(state, columns),
  ...textRows(changeDocumentOf(state, columns), { columns, rows: rows - 1 }, optionsOf(state)),
];

/** What a phase does to one file: as it is now, and as it is afterwards. */
export const ChangeScreen = ({ layout }: { readonly layout: Layout }): ReactNode => (
  <View of={changeRows} area={layout.body} />
);
