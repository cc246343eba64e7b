import { Box, useApp, useInput, useIsScreenReaderEnabled, usePaste } from 'ink';
import { type ReactNode, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Screen as ScreenName } from '../store/parts/window.ts';
import { useScreen, useSurroundings } from './context.ts';
import { keyNames } from './keys/names.ts';
import { useMouse } from './mouse/use-mouse.ts';
import { OverlayLayer } from './overlays/overlay.tsx';
import { Reader } from './reader/reader.tsx';
import { AuditScreen } from './screens/audit.tsx';
import { ChangeScreen } from './screens/change.tsx';
import { MergeScreen } from './screens/merge.tsx';
import { ReviewScreen } from './screens/review.tsx';
import { ReweaveScreen } from './screens/reweave.tsx';
import { StepsScreen } from './screens/steps.tsx';
import { row } from './text/row.ts';
import { useTerminal } from './use-terminal.ts';
import { FOOTER, footerRows, saidHeight, saidRows } from './view/footer.ts';
import { headerRows } from './view/header.ts';
import { type Layout, layoutOf } from './view/layout.ts';
import { type Picture, View } from './view/view.tsx';

const tooSmall: Picture = (state, { columns, rows }) => [
  row(`${columns}×${rows} is too small.`),
  row(`60×15 is the least; ${state.keyOf('quit')} quits.`),
];

/** What the person has in front of them: a window, or sentences for a screen reader. */
export function App(): ReactNode {
  useKeys();
  useExit();
  useMouse();
  useTerminal();
  return useIsScreenReaderEnabled() ? <Reader /> : <Window />;
}

/** The whole window: header, screen, footer, and what lies on top. */
function Window(): ReactNode {
  const { columns, rows, zoom, focus, screen } = useScreen(
    useShallow(({ columns, rows, zoom, focus, screen }) => ({ columns, rows, zoom, focus, screen })),
  );
  const layout = layoutOf({ columns, rows, zoom, focus });
  const said = useScreen(state => saidHeight(state, columns));
  return (
    <Box width={columns} height={rows} overflowY="hidden" flexDirection="column">
      {layout.tooSmall ? (
        <View of={tooSmall} area={{ columns, rows }} />
      ) : (
        <>
          <View of={headerRows} area={{ columns, rows: 1 }} />
          <Screen layout={layout} screen={screen} />
          <View of={footerRows} area={{ columns, rows: FOOTER }} />
          <OverlayLayer layout={layout} />
          {said > 0 && (
            <Box position="absolute" marginTop={rows - said}>
              <View of={saidRows} area={{ columns, rows: said }} />
            </Box>
          )}
        </>
      )}
    </Box>
  );
}

const Screen = ({ screen, layout }: { readonly screen: ScreenName; readonly layout: Layout }): ReactNode => {
  switch (screen) {
    case 'steps':
      return <StepsScreen layout={layout} />;
    case 'review':
      return <ReviewScreen layout={layout} />;
    case 'change':
      return <ChangeScreen layout={layout} />;
    case 'merge':
      return <MergeScreen layout={layout} />;
    case 'audit':
      return <AuditScreen layout={layout} />;
    case 'reweave':
      return <ReweaveScreen layout={layout} />;
  }
};

/** Brings what is typed to the dispatcher. */
function useKeys(): void {
  const { dispatcher } = useSurroundings();
  useInput((input, key) => dispatcher.press(keyNames(input, key)));
  usePaste(text => dispatcher.paste(text));
}

/** Leaves once the store says so. */
function useExit(): void {
  const { exit } = useApp();
  const left = useScreen(state => state.left);
  useEffect(() => {
    if (left !== undefined) exit(left);
  }, [left, exit]);
}
