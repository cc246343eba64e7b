import { RELOCATING } from './forms/acts.ts';
import type { Clause } from './forms/clause.ts';
import type { Frame } from './forms/frame.ts';
import type { Section } from './outline.ts';

/** `refactor(core)!: ` in front of a title. */
const COMMIT_TYPE = /^(?:feat|fix|refactor|chore|docs|test|style|build|ci|perf|revert)(?:\([^)]*\))?!?:\s*/i;

export function withoutCommitType(title: string): string {
  return title.replace(COMMIT_TYPE, '');
}

/** A heading that is an instruction by itself: it says from where to where, or which files are deleted or made. */
export function isWhole({ verb, sources, targets }: Clause, title: boolean): boolean {
  if (sources.length === 0) return false;
  if (targets.length > 0) return true;
  return (
    !title && (verb === 'delete' || verb === 'create') && sources.every(name => !name.weak && !name.directory)
  );
}

/** Whether the headings around say that what stands here is to be done: by what they are for, or by a verb of their own. */
export function announcesWork(section: Section, headings: ReadonlyMap<Section, Frame>): boolean {
  if (section.phase > 0 || section.role === 'steps' || section.role === 'map') return true;
  for (let at: Section | undefined = section; at; at = at.parent) {
    const { kind, verb, denied } = headings.get(at) ?? {};
    if (kind === 'heading' && !denied && (verb === 'delete' || RELOCATING.includes(verb))) return true;
  }
  return false;
}
