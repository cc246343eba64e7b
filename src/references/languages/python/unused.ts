import { base } from '../../path.ts';
import { literally } from '../../words.ts';
import { stem } from './modules.ts';
import type { Node } from './parse.ts';
import type { Project } from './project.ts';

/** Whether a value gets a name that nothing uses: not its own text, and no other one by an import. */
export function isUnused(value: Node, text: string, path: string, project: Project): boolean {
  const { parent } = value;
  const left = parent?.type === 'assignment' ? parent.childForFieldName('left') : undefined;
  if (left?.type !== 'identifier' || parent?.childForFieldName('right')?.id !== value.id) return false;
  const name = literally(left.text);
  if ([...text.matchAll(new RegExp(`(?<![\\w.])${name}\\b`, 'g'))].length !== 1) return false;
  if (/\b(?:(?:globals|locals)\(|vars\(\s*\))/.test(text)) return false;
  const module = literally(base(stem(path) ?? path));
  const taken = new RegExp(
    `\\b${module}\\.${name}\\b|\\b${module}[ \\t]+as\\b|\\b${module}[ \\t]+import\\b[^\\n]*(?:[(*\\\\]|\\b${name}\\b)`,
    'm',
  );
  return !project.someOther(path, other => taken.test(other));
}
