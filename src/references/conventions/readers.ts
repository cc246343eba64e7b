import type { Convention, Project } from './types.ts';

const has = (project: Project, name: string): boolean => project.textOf(name) !== '';

/** Whether a project is built as a package of Python. */
const isPython = (project: Project): boolean =>
  has(project, 'setup.py') ||
  /^\[metadata\]/m.test(project.textOf('setup.cfg')) ||
  /^\[(?:build-system|project)\]/m.test(project.textOf('pyproject.toml'));

/** Whether setuptools build it, which every project has that names no other backend. */
const isSetuptools = (project: Project): boolean => {
  const [, backend] = /^build-backend\s*=\s*["']([^"']+)/m.exec(project.textOf('pyproject.toml')) ?? [];
  return isPython(project) && (backend === undefined || /^(?:setuptools|pbr)\b/.test(backend));
};

/** Whether it is published as a package of npm. */
const isPublished = (project: Project): boolean =>
  has(project, 'package.json') && !/"private"\s*:\s*true/.test(project.textOf('package.json'));

const isPbr = (project: Project): boolean =>
  /\bpbr\s*=\s*True|\bsetup_requires\s*=[^\n]*\bpbr\b/.test(project.textOf('setup.py')) ||
  /\bsetup_requires\s*=[^[]*\bpbr\b/.test(project.textOf('setup.cfg')) ||
  /^build-backend\s*=\s*["']pbr\b/m.test(project.textOf('pyproject.toml'));

const someText =
  (pattern: RegExp) =>
  ({ files }: Project): boolean =>
    files.some(({ text }) => pattern.test(text));

const isReno = ({ files }: Project): boolean =>
  files.some(({ path, text }) =>
    /\.(?:rst|md|txt)$/.test(path)
      ? /^[ \t]*(?:\.\. release-notes::|reno\b[ \t]*(?:$|[<>=!~;[]))/m.test(text)
      : /\.(?:toml|cfg|ini|ya?ml|py)$/.test(path) && /(?<![\w./-])reno(?:\.sphinxext)?(?![\w./-])/.test(text),
  );

const ENDING = /(?!.*\.(?:py|[cm]?[jt]sx?|json)$)(?:[.-][\w.-]*)?$/.source;

/** What tools find that only some projects have, and what the forges of a repository do. */
export const readers: readonly Convention[] = [
  { found: /^(?:requirements(?:-py\d+)?\.txt|tools\/pip-requires)$/, by: 'pbr', has: isPbr },
  { found: /^(?:test-requirements(?:-py\d+)?\.txt|tools\/test-requires)$/, by: 'pbr', has: isPbr },
  {
    found: /^releasenotes\/notes\/.+\.yaml$/,
    by: 'reno',
    has: isReno,
    told: /relnotessubdir|--rel-notes-dir/,
    isOne: true,
  },
  {
    found: /^(?:releasenotes\/config|reno)\.yaml$/,
    by: 'reno',
    has: isReno,
    told: /relnotessubdir|--rel-notes-dir/,
  },
  {
    found: /^changelog\.d\/.+\.(?:md|rst)$/,
    by: 'scriv',
    has: someText(/^\[(?:tool\.)?scriv\]/m),
    told: /^fragment_directory\s*=/m,
    isOne: true,
  },
  { found: /^\.changeset\/config\.json$/, by: 'changesets' },
  { found: /^\.husky\/[\w-]+$/, by: 'husky', told: /\bhusky (?:install )?\.?[\w/-]*\// },
  {
    found: new RegExp(`^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)${ENDING}`),
    by: 'who builds the package',
    has: isPython,
    told: /\blicense[-_]files?\s*=|^license\s*=\s*\{\s*file\b|^\[project\.license\]/m,
  },
  {
    found: new RegExp(`^(?:licen[cs]e|copying)${ENDING}`, 'i'),
    by: 'npm',
    has: isPublished,
  },
  { found: /^MANIFEST\.in$/, by: 'setuptools', has: isSetuptools },
  { found: /^\.npmignore$/, by: 'npm', has: project => has(project, 'package.json') },
  { found: /^\.dockerignore$/, by: 'docker', has: someText(/\bdocker\b/i) },
  { found: /^\.eslintignore$/, by: 'eslint', told: /--ignore-path/ },
  { found: /^\.prettierignore$/, by: 'prettier', told: /--ignore-path/ },
  { found: /^\.stylelintignore$/, by: 'stylelint', told: /--ignore-path/ },
  { found: /^[tj]sconfig\.json$/, by: 'compilers and editors', has: project => has(project, 'package.json') },
  { found: /^\.mailmap$/, by: 'git', ofRepository: true },
  { found: /^Procfile$/, by: 'who runs the application', ofRepository: true },
  { found: /^\.github\/workflows\/[^/]+\.ya?ml$/, by: 'GitHub', ofRepository: true },
  { found: /^\.github\/dependabot\.ya?ml$/, by: 'GitHub', ofRepository: true },
  { found: /^\.github\/FUNDING\.yml$/, by: 'GitHub', ofRepository: true },
  { found: /^\.github\/ISSUE_TEMPLATE\/[^/]+\.(?:md|ya?ml)$/i, by: 'GitHub', ofRepository: true },
  {
    found: /^(?:\.github\/|docs\/)?PULL_REQUEST_TEMPLATE(?:\/[^/]+)?\.(?:md|txt)$/i,
    by: 'GitHub',
    ofRepository: true,
  },
  { found: /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/, by: 'the forge', ofRepository: true },
  { found: /^\.gitlab-ci\.yml$/, by: 'GitLab', ofRepository: true },
  { found: /^\.travis\.yml$/, by: 'Travis', ofRepository: true },
  { found: /^\.?appveyor\.yml$/, by: 'AppVeyor', ofRepository: true },
  { found: /^\.circleci\/config\.yml$/, by: 'CircleCI', ofRepository: true },
  { found: /^azure-pipelines\.yml$/, by: 'Azure', ofRepository: true },
  { found: /^\.?mergify(?:\/config)?\.yml$|^\.github\/mergify\.yml$/, by: 'Mergify', ofRepository: true },
  {
    found: /^(?:renovate\.json5?|\.renovaterc(?:\.json5?)?|\.(?:github|gitlab)\/renovate\.json5?)$/,
    by: 'Renovate',
    ofRepository: true,
  },
  {
    found: /^\.devcontainer(?:\/[^/]+)?(?:\/|\.)devcontainer\.json$|^\.devcontainer\.json$/,
    ofRepository: true,
  },
];
