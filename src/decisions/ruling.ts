import { choiceWords } from './choice.ts';
import { entryId } from './identity.ts';
import { placeWords } from './place.ts';
import { subjectOf } from './standing.ts';
import { stateOf } from './state.ts';
import type { Entry } from './types.ts';

/** One thing that a person, or `--auto`, said. */
export interface Ruling {
  /** What it is about: an operation, a line of the plan, a thing that was left. */
  readonly about: string;
  readonly step: string;
  readonly files: readonly string[];
  readonly kind: 'decision' | 'correction' | 'dismissal' | 'taken-back';
  /** In words. */
  readonly what: string;
  /** As it is compared. */
  readonly says: string;
  /** `holds`; `replaced` by a later one; `contradicted`: another holds as much. */
  readonly state: 'holds' | 'replaced' | 'contradicted';
  /** Name and address. Empty where the record does not say it. */
  readonly who: string;
  readonly when: string;
  readonly why?: string;
}

/** Everything that was said, in the order of the record. */
export function decisionsOf(entries: readonly Entry[]): readonly Ruling[] {
  const { standing, contradictions, dismissals } = stateOf(entries);
  const stands = new Set([...standing.values()].flat());
  const against = new Set(contradictions.flatMap(({ sides }) => sides.map(entryId)));
  return entries.flatMap((entry): Ruling[] => {
    const id = entryId(entry);
    const state = against.has(id) ? 'contradicted' : stands.has(id) ? 'holds' : 'replaced';
    switch (entry.type) {
      case 'decision': {
        const { operation, means, choice, who, when, why } = entry;
        const files = [means?.from, means?.to, means?.survivor].filter(path => path !== undefined);
        const what = choiceWords(entry);
        return [
          ruling({
            about: operation,
            step: stepOf(operation),
            files,
            what,
            who,
            when,
            why,
            state,
            kind: 'decision',
            says: JSON.stringify(choice),
          }),
        ];
      }
      case 'correction': {
        const { at, says, who, when, why } = entry;
        const files = says.flatMap(({ from, to }) => [from, to]).filter(path => path !== undefined);
        const what =
          says.length === 0
            ? 'asks for nothing'
            : says
                .map(({ kind, from = '', to }) => `${kind} ${from}${to === undefined ? '' : ` → ${to}`}`)
                .join('; ');
        return [
          ruling({
            about: `:${at.line}`,
            step: `:${at.line}`,
            files,
            what,
            who,
            when,
            why,
            state,
            kind: 'correction',
            says: JSON.stringify(says),
          }),
        ];
      }
      case 'dismissed': {
        const { about, why, who, when } = entry;
        const place = placeWords(about);
        const holds = dismissals.some(one => one.when === when && one.about.what === about.what);
        const files = about.file === undefined ? [] : [about.file];
        return [
          ruling({
            about: place,
            step: place,
            files,
            what: `no matter: ${about.what}`,
            who,
            when,
            why,
            state: holds ? 'holds' : 'replaced',
            kind: 'dismissal',
            says: about.what,
          }),
        ];
      }
      case 'clear':
      case 'uncorrected': {
        const about = entry.type === 'clear' ? entry.operation : `:${entry.at.line}`;
        const what = subjectOf(entry).startsWith('operation') ? 'to be decided later' : 'read as it stands';
        return [
          ruling({
            about,
            step: stepOf(about),
            files: [],
            what,
            who: '',
            when: entry.when,
            why: undefined,
            state,
            kind: 'taken-back',
            says: '',
          }),
        ];
      }
      default:
        return [];
    }
  });
}

const stepOf = (operation: string): string => operation.split(':', 1)[0] || operation;

const ruling = ({ why, ...one }: Omit<Ruling, 'why'> & { readonly why: string | undefined }): Ruling => ({
  ...one,
  ...(why !== undefined && { why }),
});
