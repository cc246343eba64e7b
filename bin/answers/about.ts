/** How the plan was named, for commands about it. */
export interface About {
  /** As it was typed. */
  readonly plan: string;
  readonly record?: string;
}

/** The words of a command on the same plan and record. */
export const onPlan = (
  { plan, record }: About,
  name: string | undefined,
  ...words: readonly string[]
): string[] => [
  ...(name === undefined ? [] : [name]),
  plan,
  ...words,
  ...(record === undefined ? [] : ['--record', record]),
];
