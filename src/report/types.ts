import type { Finding, Reading } from '../findings/types.ts';
import type { BaseKind, Proof } from '../history/types.ts';
import type { DivergenceClass } from '../merge/types.ts';
import type { Leftover } from '../references/leftover.ts';
import type { Reference } from '../references/types.ts';
import type { Landing, PhaseStatus, PlannedCommit } from '../session/types.ts';

/** Everything a report tells, as plain data: the same object makes the page and the description. */
export interface ReportData {
  /** When the report was made, ISO 8601. */
  readonly made: string;
  /** Program and version. */
  readonly tool: string;
  readonly repository: { readonly name: string; readonly branch: string; readonly head: string };
  readonly reading: Reading;
  /** The document's path as readers know it: in the repository, where it lies there. */
  readonly planPath: string;
  /** The document, line by line. */
  readonly planLines: readonly string[];
  readonly phases: readonly ReportPhase[];
  /** The number of the one phase that is told, where it is only one of several. */
  readonly only?: number;
  /** Findings that concern no single operation. */
  readonly findings: readonly Finding[];
  /** What a person said that lines of the plan mean. */
  readonly corrections: readonly ReportCorrection[];
  /** What a person said is no matter. */
  readonly dismissals: readonly ReportDismissal[];
  /** What people decided differently, a sentence each. */
  readonly contradictions?: readonly string[];
  /** All paths before the first phase, and after the last that is told. */
  readonly files?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What still names an old path; absent where nothing was committed. */
  readonly leftovers?: readonly Leftover[];
}

/** A line of the plan, and what it means. */
export interface ReportCorrection {
  readonly text: string;
  /** In the words of the own format. */
  readonly means: string;
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly why?: string;
}

/** Something that was left to a person, and counts no more. */
export interface ReportDismissal {
  /** `src/a.py:5`. */
  readonly where: string;
  readonly what: string;
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly why: string;
}

/** One phase: made, or as it was rehearsed. */
export interface ReportPhase {
  readonly status: PhaseStatus;
  readonly commits: readonly ReportCommit[];
  /** Measured, file by file. */
  readonly proof: readonly Proof[];
  readonly landing: readonly Landing[];
  /** Every place that names a moved file, with what became of it: the ledger. */
  readonly references: readonly Reference[];
  readonly divergences: readonly ReportDivergence[];
  /** What stops the phase. */
  readonly problems: readonly string[];
  /** Worth knowing, but nothing that stops it. */
  readonly notes?: readonly string[];
}

export interface ReportCommit extends PlannedCommit {
  readonly author?: string;
  /** Seconds since 1970. */
  readonly time?: number;
}

/** How two copies differ. The older one is on the left. */
export interface ReportDivergence {
  readonly operation: string;
  readonly left: string;
  readonly right: string;
  readonly classification: DivergenceClass;
  readonly base: BaseKind;
  readonly differing: number;
  readonly mechanical: number;
  /** Names defined in one copy only. */
  readonly onlyIn: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Absent where the copies are too long and too different to be laid side by side. */
  readonly hunks?: readonly DiffHunk[];
  /** What came of both, as decided or proposed; absent while something of it is open. */
  readonly result?: ReportResult;
}

/** The text that two copies became. */
export interface ReportResult {
  readonly path: string;
  readonly lines: number;
  /** How it differs from the younger copy, which stood there or was merged in; absent as above. */
  readonly hunks?: readonly DiffHunk[];
}

/** A hunk of a unified diff. */
export interface DiffHunk {
  /** First line on each side, from 1. */
  readonly oldStart: number;
  readonly newStart: number;
  /** Lines with their prefix: blank, `-` or `+`. */
  readonly lines: readonly string[];
}
