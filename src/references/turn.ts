/** Ends the turn: what came from other processes meanwhile is seen to, and a screen may be drawn. */
export function letOthersGoOn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
