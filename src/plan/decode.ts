import { PlanError } from './errors.ts';
/** The largest plan that is read, in bytes. */
export const LARGEST_PLAN = 16 * 1024 * 1024;

/**
 * The text of a plan's bytes: UTF-8, or UTF-16 with a byte order mark. The mark is taken off.
 * @param path for messages.
 * @throws {PlanError} when the file is too large, empty, binary, or in another encoding.
 */
export function decodePlan(bytes: Uint8Array, path: string): string {
  if (bytes.length > LARGEST_PLAN) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new PlanError(
      'too-large',
      `${path} has ${size} MB; a plan of more than ${LARGEST_PLAN / 1024 / 1024} MB is not read.`,
    );
  }
  const text = decode(bytes, path);
  if (text.includes('\0'))
    throw new PlanError('not-text', `${path} is not text: it holds NUL bytes. Name a Markdown file.`);
  if (text.trim() === '') throw new PlanError('empty', `${path} is empty: there is no plan in it.`);
  return text;
}

function decode(bytes: Uint8Array, path: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const binary = bytes.subarray(0, 8_000).includes(0);
    throw new PlanError(
      'not-text',
      binary
        ? `${path} is not text. Name a Markdown file.`
        : `${path} is not ${wide ? 'UTF-16' : 'UTF-8'}. Save it as UTF-8 and try again.`,
    );
  }
}
