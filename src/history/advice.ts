/** What a way of landing makes of some lines. */
interface Counted {
  readonly way: string;
  readonly kept: number;
  readonly restored: number;
  readonly lines?: number;
}

/** Lines that a way of landing gives to another commit: not kept, or not restored where another way does it. */
export function givenAway(one: Counted, all: readonly Counted[]): number {
  const best = Math.max(...all.map(({ restored }) => restored));
  return Math.max((one.lines ?? one.kept) - one.kept, best - one.restored);
}

/** What to choose, in one sentence, or undefined where every way is as good. */
export function landingAdvice(all: readonly Counted[]): string | undefined {
  const measured = all.filter(({ lines }) => lines !== undefined);
  const losing = measured.filter(one => givenAway(one, measured) > 0);
  if (losing.length === 0) return undefined;
  const good = measured.filter(one => !losing.includes(one)).map(words);
  const most = Math.max(...losing.map(one => givenAway(one, measured)));
  return `Land it by ${listed(good, 'or')}: by ${listed(losing.map(words), 'or')} up to ${most.toLocaleString('en')} ${most === 1 ? 'line loses the commit it comes' : 'lines lose the commits they come'} from.`;
}

function words({ way }: Counted): string {
  return way === 'fast-forward' ? way : way.replaceAll('-', ' ');
}

function listed(names: readonly string[], last: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}
