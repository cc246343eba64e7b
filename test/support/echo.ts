// Answers orders as they ask to be answered: in parts, or not at all.
interface Order {
  readonly id: number;
  readonly parts: readonly string[];
  readonly fails?: boolean;
}

process.on('disconnect', () => process.exit());
process.on('message', ({ id, parts, fails }: Order) => {
  if (fails) process.exit(3);
  for (const [index, part] of parts.entries())
    process.send?.({ id, part, isLast: index === parts.length - 1, pid: process.pid });
});
