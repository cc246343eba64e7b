import { Box, Text, useAnimation, useApp, useInput, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { keyNames } from './keys/names.ts';

const TURNS = ['·', '∙', '•', '●', '•', '∙'] as const;

/** Keys that leave before there is anything to see. */
const LEAVING: readonly string[] = ['q', 'esc', 'ctrl+c'];

/** Shown while the session is being opened: the first frame comes before the first answer of git. */
export function Opening({ doing }: { readonly doing: string }): ReactNode {
  const { exit } = useApp();
  const { rows, columns } = useWindowSize();
  const { frame } = useAnimation({ interval: 120 });
  useInput((input, key) => {
    if (keyNames(input, key).some(name => LEAVING.includes(name))) exit('quit');
  });
  return (
    <Box width={columns} height={rows} flexDirection="column" overflowY="hidden">
      <Text bold> reorg-tui</Text>
      <Text> </Text>
      <Text wrap="truncate">
        {' '}
        {TURNS[frame % TURNS.length]} {doing}
      </Text>
    </Box>
  );
}
