import { describe, expect, test } from 'vitest';
import { github } from '../../src/report/forge/github.ts';
import { gitlab } from '../../src/report/forge/gitlab.ts';
import { sarif } from '../../src/report/forge/sarif.ts';
import { type Annotation, RULES } from '../../src/session/annotation.ts';

const ALL: readonly Annotation[] = [
  {
    rule: 'old-path',
    level: 'error',
    message: 'names old/a.py\n::set-output::x',
    path: 'a b/c,d:e.py',
    line: 7,
  },
  { rule: 'facade-unused', level: 'note', message: '100 % gone', path: '.facades.json', line: 2 },
  { rule: 'branch-differs', level: 'error', message: 'The branch differs.' },
];

test('GitHub gets one command a line, in which nothing can end it or begin another', () => {
  expect(github(ALL).split('\n')).toEqual([
    '::error file=a b/c%2Cd%3Ae.py,line=7,title=reorg-tui%3A old-path::names old/a.py%0A::set-output::x',
    '::notice file=.facades.json,line=2,title=reorg-tui%3A facade-unused::100 %25 gone',
    '::error title=reorg-tui%3A branch-differs::The branch differs.',
    '',
  ]);
});

test('GitLab gets issues with a name that stays when lines shift, and a place for each', () => {
  const issues = JSON.parse(gitlab(ALL, 'plan.md'));
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'info', 'major']);
  expect(issues[2].location).toEqual({ path: 'plan.md', lines: { begin: 1 } });
  const [shifted] = JSON.parse(gitlab([{ ...ALL[0]!, line: 70 }], 'plan.md'));
  expect(shifted.fingerprint).toBe(issues[0].fingerprint);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});

describe('SARIF', () => {
  const { runs, version } = JSON.parse(
    sarif(ALL, { name: 'reorg-tui', version: '1.2.3', rules: RULES }, 'docs/plan.md'),
  );

  test('tells what each rule is about, and every result names one', () => {
    expect(version).toBe('2.1.0');
    const { rules } = runs[0].tool.driver;
    for (const { ruleId, ruleIndex } of runs[0].results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(
      rules.every(({ shortDescription }: { shortDescription: { text: string } }) => shortDescription.text),
    ).toBe(true);
  });

  test('has places as relative URIs', () => {
    const uris = runs[0].results.map(
      (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        one.locations[0]!.physicalLocation.artifactLocation.uri,
    );
    expect(uris).toEqual(['a%20b/c%2Cd%3Ae.py', '.facades.json', 'docs/plan.md']);
  });
});
