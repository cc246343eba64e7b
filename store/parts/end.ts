/** What can be handed on about a plan that is carried out. */
export type Handed = 'report' | 'description';

/** The last page, and what it hands on. */
export interface EndSlice {
  openEnd(): void;
  /** Writes the report or the description, and says where it is. */
  handOn(what: Handed): Promise<void>;
}
