import type { Annotation } from '../../session/annotation.ts';
import { fingerprint } from './sarif.ts';

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const;

/** Annotations as a code quality report of GitLab. @param plan where findings about the branch as a whole are shown */
export function gitlab(all: readonly Annotation[], plan: string): string {
  const issues = all.map(one => ({
    description: one.message,
    check_name: one.rule,
    fingerprint: fingerprint(one),
    severity: SEVERITY[one.level],
    location: { path: one.path ?? plan, lines: { begin: one.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
