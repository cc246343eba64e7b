import { createHash } from 'node:crypto';
import type { Annotation, Rule } from '../../session/annotation.ts';

/** The program that found it, and what its rules are about. */
export interface Finder {
  readonly rules: Readonly<Record<Rule, string>>;
  readonly name: string;
  readonly version: string;
}

/** Annotations as SARIF 2.1.0 (OASIS), which forges show in a request. @param plan where findings about the branch as a whole are shown */
export function sarif(
  all: readonly Annotation[],
  { name, version, rules: about }: Finder,
  plan: string,
): string {
  const rules = Object.entries(about).map(([id, text]) => ({ id, shortDescription: { text } }));
  const results = all.map(one => ({
    ruleId: one.rule,
    ruleIndex: rules.findIndex(({ id }) => id === one.rule),
    level: one.level,
    message: { text: one.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: (one.path ?? plan).split('/').map(encodeURIComponent).join('/') },
          region: { startLine: one.line ?? 1 },
        },
      },
    ],
    partialFingerprints: { 'reorg/v1': fingerprint(one) },
  }));
  const driver = { name, version, rules };
  return `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, results, columnKind: 'utf16CodeUnits' }],
    },
    null,
    2,
  )}\n`;
}

/** The same wherever its line stands. */
export const fingerprint = ({ rule, path = '', message }: Annotation): string =>
  createHash('sha256').update([rule, path, message].join('\0')).digest('hex').slice(0, 32);
