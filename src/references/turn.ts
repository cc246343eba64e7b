/** Milliseconds of work after which others go on. */
const SPELL = 8;

/** Ends the turn: what came from other processes meanwhile is seen to, and a screen may be drawn. */
export function letOthersGoOn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** For long work in a loop: to be awaited where it is there, between one piece and the next. Undefined while the turn is young. */
export function spells(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SPELL) return undefined;
    return letOthersGoOn().then(() => {
      since = performance.now();
    });
  };
}
