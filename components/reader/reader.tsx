import { Box, Text } from 'ink';
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { State } from '../../store/state.ts';
import { useSurroundings } from '../context.ts';
import { remember } from '../view/remember.ts';
import { readerLines } from './lines.ts';

/** The session for a screen reader: sentences, no frames, no colours. */
export function Reader(): ReactNode {
  const { drawn, table } = useSurroundings();
  const read = useMemo(() => remember((state: State) => readerLines(state, table), 1), [table]);
  const lines = useStore(drawn, useShallow(read));
  return (
    <Box flexDirection="column">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place
        <Text key={place}>{line}</Text>
      ))}
    </Box>
  );
}
