const NAME = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?::[\p{L}_][\p{L}\p{N}_.]*(?::\w+)?)?$/u;

/** Whether words look like `a.b.c` or `a.b:c`, and what a program may add to that: `a.b:c:4`. */
export function isDotted(value: string): boolean {
  return NAME.test(value);
}
