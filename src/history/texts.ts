import { asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';

/** The texts of these blobs, in one process. Binary and missing ones are left out. */
export async function blobTexts(git: Git, blobs: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [blob, bytes] of await readObjects(git, blobs)) {
    const text = asText(bytes);
    if (text !== undefined) texts.set(blob, text);
  }
  return texts;
}
