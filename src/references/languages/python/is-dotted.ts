const NAME = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?::[\p{L}_][\p{L}\p{N}_.]*)?$/u;

/** Whether words look like `a.b.c` or `a.b:c`. */
export function isDotted(value: string): boolean {
  return NAME.test(value);
}
