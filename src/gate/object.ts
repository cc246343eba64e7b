/** Whether a value has the form of an object's full name in git, SHA-1 or SHA-256, and so can be no option, range or path. */
export function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/**
 * The gate for names of objects that are handed to git as arguments.
 * @returns the value itself
 * @throws {TypeError} where it is no object's full name
 */
export function objectId(value: string): string {
  if (!isObjectId(value)) throw new TypeError(`${JSON.stringify(value)} is no name of an object in git.`);
  return value;
}
