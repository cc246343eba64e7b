import type { Problem } from '../plan/resolve/problem.ts';
import type { Finding } from './types.ts';

/** Most entries of an evidence list. */
const MOST = 200;

/** @param operation the only one of the problem's statement, where it is about none by itself */
export function toFinding(problem: Problem, operation: string | undefined): Finding {
  const { statement, evidence, correction, path } = problem;
  const line = problem.line ?? statement?.line;
  const id = problem.operation ?? operation;
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    ...(statement && { step: statement.step }),
    ...(line !== undefined && { line }),
    ...(path !== undefined && { path }),
    ...(id !== undefined && { operation: id }),
    ...(correction && { correction }),
    ...(evidence && { evidence: evidence.slice(0, MOST) }),
  };
}
