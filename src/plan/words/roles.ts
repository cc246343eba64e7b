import type { Role } from './types.ts';
import { findVerbs } from './verbs.ts';
import type { Vocabulary } from './vocabulary.ts';

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** What a heading announces. `undefined`: it does not say; the part has the role of the part around it. */
export function roleOf(heading: string, words: Vocabulary): Role | undefined {
  const whole = heading.replace(/`[^`]*`/g, ' ').trim();
  const outer = whole.replace(/[(（][^()（）]*[)）]/gu, ' ').trim();
  // What stands in brackets behind an instruction is its reason.
  const text = instructs(outer, words) ? outer : whole;
  const is = (role: Role): boolean => words.roles.get(role)?.isIn(text) ?? false;
  if (/~~.+~~/.test(heading) || (is('not') && !instructs(outer, words))) return 'not';
  if (words.roles.get('keep')?.isIn(outer) && !findVerbs(outer, words).some(({ verb }) => verb === 'move'))
    return 'keep';
  if (phaseNumber(text, words) !== undefined) return 'steps';
  const layout = is('layout');
  if (is('current') && !is('map')) return is('diagnosis') && !layout ? 'diagnosis' : 'current';
  if (layout && is('target')) return 'target';
  if (is('map')) return 'map';
  if (is('talk')) return 'talk';
  if (is('diagnosis')) return 'diagnosis';
  if (is('steps')) return 'steps';
  if (is('target')) return 'target';
  return layout ? 'layout' : undefined;
}

/** A heading whose first word asks for something: its adjectives are reasons. */
function instructs(text: string, words: Vocabulary): boolean {
  const [first] = findVerbs(text, words);
  return (
    first !== undefined &&
    /^\P{L}*$/u.test(text.slice(0, first.index)) &&
    ['move', 'delete', 'merge', 'rename', 'copy', 'split', 'create'].includes(first.verb)
  );
}

/** The number of a part that its heading numbers: `Phase 2`, `Step IV:`, `第二阶段`, `フェーズ 1`. */
export function phaseNumber(heading: string, words: Vocabulary): number | undefined {
  const text = heading.replace(/^\P{L}+(?=\p{L})/u, '');
  const part = words.part.find(text);
  const after = part?.index === 0 ? /^\s*#?\s*(\d+|[IVX]+(?![\p{L}]))/u.exec(text.slice(part.length)) : null;
  const east =
    after ?? /^第\s*([一二三四五六七八九十]|\d+)\s*\p{Script=Han}/u.exec(heading.replace(/^[^第]{0,3}/u, ''));
  const written = east?.[1];
  if (written === undefined) return undefined;
  if (/^\d+$/.test(written)) return Number(written);
  return CHINESE.indexOf(written) + 1 || ROMAN.indexOf(written) + 1 || undefined;
}
