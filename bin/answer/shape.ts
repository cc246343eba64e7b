/** What may stand in a field of an answer: texts, numbers, yes or no, and lists of texts or numbers. Nothing is nested deeper. */
export interface Field<T> {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Only for the compiler: what a value is. */
  readonly is?: T;
}

const field = <T>(type: Readonly<Record<string, unknown>>, description?: string): Field<T> => ({
  schema: { ...type, ...(description && { description }) },
});

export const text = (description?: string) => field<string>({ type: 'string' }, description);
export const whole = (description?: string) => field<number>({ type: 'integer' }, description);
export const share = (description?: string) =>
  field<number>({ type: 'number', minimum: 0, maximum: 1 }, description);
export const decimal = (description?: string) => field<number>({ type: 'number' }, description);
export const flag = (description?: string) => field<boolean>({ type: 'boolean' }, description);
export const texts = (description?: string) =>
  field<readonly string[]>({ type: 'array', items: { type: 'string' } }, description);
export const wholes = (description?: string) =>
  field<readonly number[]>({ type: 'array', items: { type: 'integer' } }, description);
export const oneOf = <const W extends string>(words: readonly W[], description?: string) =>
  field<W>({ enum: words }, description);

/** Fields by their names; one that may be absent ends in `?`. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

type Bare<K> = K extends `${infer Name}?` ? Name : never;
type Values<F extends Fields> = {
  readonly [K in keyof F as K extends `${string}?` ? never : K]: F[K] extends Field<infer T> ? T : never;
} & {
  readonly [K in keyof F as Bare<K>]?: (F[K] extends Field<infer T> ? T : never) | undefined;
};

/** A value with these fields. */
export type RecordOf<F extends Fields> = Values<F>;

/** Of a value the fields of a form, and no others: what the program knows besides stays out of its answers. */
export function recordOf<F extends Fields>(fields: F, value: RecordOf<F>): RecordOf<F> {
  const all: Readonly<Record<string, unknown>> = value;
  const names = Object.keys(fields).map(name => name.replace(/\?$/, ''));
  return Object.fromEntries(names.map(name => [name, all[name]])) as RecordOf<F>;
}

/** The form of one command's answer: fields of its own, and lists of records. */
export interface Shape<
  F extends Fields = Fields,
  L extends Readonly<Record<string, Fields>> = Readonly<Record<string, Fields>>,
> {
  readonly title: string;
  readonly fields: F;
  /** A list whose name ends in `?` may be absent. */
  readonly lists: L;
}

type Lists<L extends Readonly<Record<string, Fields>>> = {
  readonly [K in keyof L as K extends `${string}?` ? never : K]: readonly RecordOf<L[K]>[];
} & {
  readonly [K in keyof L as Bare<K>]?: readonly RecordOf<L[K]>[] | undefined;
};

/** An answer of a form, without what every answer has besides. */
export type AnswerOf<S> = S extends Shape<infer F, infer L> ? Values<F> & Lists<L> : never;

/** @returns the form as it is, known to the compiler field by field */
export const shape = <F extends Fields, const L extends Readonly<Record<string, Fields>>>(
  title: string,
  fields: F,
  lists: L,
): Shape<F, L> => ({ title, fields, lists });
