/** Why history is not given back: what is the matter, and what to do. */
export class CannotReweave extends Error {
  override readonly name = 'CannotReweave';
}
