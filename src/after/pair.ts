import { createHash } from 'node:crypto';
import { linesOf } from './align.ts';
import { type Event, type Past, since } from './past.ts';
import type { Source } from './sources.ts';
import type { Pair, Why } from './types.ts';

interface Facts {
  /** Where the file is at the end. */
  readonly path: string;
  readonly event: Event;
  readonly source: Source;
  /** What stood at the source's path in the commit itself. */
  readonly facade: string | undefined;
  readonly lost: readonly number[];
  /** What stands at the source's path at the end. */
  readonly left: string | undefined;
  readonly last: ReadonlyMap<string, unknown>;
  readonly past: Past;
}

/** A file and the source that blame does not find, with all that is known of the two. */
export function pairOf(facts: Facts): Pair {
  const { path, event, source, lost, last, past } = facts;
  const why = whyOf(facts);
  return {
    id: pairId(path, source.path, event.commit.id),
    path,
    via: event.path,
    source: source.path,
    commit: event.commit.id,
    subject: event.commit.subject,
    at: source.at,
    why,
    sureness: source.sureness,
    evidence: evidenceOf(source, why),
    alternatives: source.alternatives,
    keptOfSource: source.common.ofSource,
    ofFile: source.common.ofText,
    lost,
    copyLeft: source.path !== path && last.has(source.path),
    facadeLeft: source.path !== path && handsOn(facts.left, source),
    sinceSource: since(past.touches.get(source.path), event.order).length,
    sinceFile: since(past.touches.get(event.path), event.order).length,
  };
}

/** The same for the same three, whatever else is in the range. */
export function pairId(path: string, source: string, commit: string): string {
  return createHash('sha256').update(`${path}\0${source}\0${commit}`).digest('hex').slice(0, 8);
}

/** Of a source this share of lines or less is left where it only hands on. */
const FACADE = 0.4;

function whyOf({ event, source, facade, past }: Facts): Why {
  if (source.path === event.path) return 'came-back';
  const then = past.deaths.get(source.path)?.find(death => death.commit.id === event.commit.id);
  if (then)
    return source.common.ofSource >= 0.6 && source.common.ofText >= 0.6 ? 'other-rename' : 'too-different';
  if (!event.commit.parents.includes(source.at) && facade === undefined) return 'elder-gone-before';
  return handsOn(facade, source) ? 'facade-left' : 'elder-stayed';
}

/** Whether a text in a source's place is so much shorter that it only hands on. */
function handsOn(text: string | undefined, source: Source): boolean {
  if (text === undefined || text === source.text) return false;
  return linesOf(text).length / Math.max(1, linesOf(source.text).length) <= FACADE;
}

function evidenceOf({ path, equal, common, alternatives }: Source, why: Why): string[] {
  const share = (part: number) => `${Math.round(part * 100)} %`;
  const found = equal
    ? ['the same text, byte for byte']
    : [
        `${share(common.ofSource)} of the lines of ${path} came over`,
        `${share(common.ofText)} of the file’s lines stood there`,
      ];
  if (why === 'too-different' || why === 'other-rename') found.push('it went in the same commit');
  if (alternatives.length > 0) found.push(`as much alike: ${alternatives.slice(0, 3).join(', ')}`);
  return found;
}
