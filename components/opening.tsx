import { Box, Text, useAnimation, useApp, useInput, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { keyNames } from './keys/names.ts';

const TURNS = ['·', '∙', '•', '●', '•', '∙'] as const;

/** Keys that leave before there is anything to see. */
const LEAVING: readonly string[] = ['q', 'esc', 'ctrl+c'];

export interface OpeningProps {
  readonly doing: string;
  /** Goes on without what is waited for; absent where it cannot be done without. */
  readonly without?: (() => void) | undefined;
  /** Hears of what is typed meanwhile and means nothing here. */
  readonly onEarly: (keys: readonly string[]) => void;
}

/** Shown while the session is being opened: the first frame comes before the first answer of git. */
export function Opening({ doing, without, onEarly }: OpeningProps): ReactNode {
  const { exit } = useApp();
  const { rows, columns } = useWindowSize();
  const { frame } = useAnimation({ interval: 120 });
  useInput((input, key) => {
    const names = keyNames(input, key);
    if (without && names.includes('esc')) without();
    else if (names.some(name => LEAVING.includes(name))) exit('quit');
    else onEarly(names);
  });
  return (
    <Box width={columns} height={rows} flexDirection="column" overflowY="hidden">
      <Text bold> reorg-tui</Text>
      <Text> </Text>
      <Text wrap="truncate">
        {' '}
        {TURNS[frame % TURNS.length]} {doing}
      </Text>
      {without && <Text dimColor> esc goes on without it, q quits</Text>}
    </Box>
  );
}
