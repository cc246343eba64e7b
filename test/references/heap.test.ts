import { expect, it } from 'vitest';
import { keepHeapSmall } from '../../src/references/heap.ts';

it.each([
  ['12.4.254.21-node.57', 2],
  ['14.6.202.34-node.34', 2],
  ['15.0.1-node.1', 0],
  ['11.3.244.8-node.40', 0],
  ['', 0],
])('of V8 %j it asks for flags that this one has', (version, asked) => {
  const flags: string[] = [];
  keepHeapSmall(version, flag => flags.push(flag));
  expect(flags).toHaveLength(asked);
});
