/**
 * Something that cannot be done, for a reason that has a name. Each folder of the engine that fails has a list of its
 * codes, and when they occur, in `errors.ts`; messages say what, where and what to do, and are free to change. A mistake of
 * the program itself is no failure: it is a `TypeError` or a `RangeError`.
 */
export class Failure<Code extends string = string> extends Error {
  override readonly name: string = 'Failure';
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
