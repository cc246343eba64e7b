import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { loadYaml } from './entries.ts';
import { pipelineSites } from './pipeline.ts';

const PIPELINE =
  /^(\.github\/(workflows|actions)\/.*|(.*\/)?action|\.gitlab-ci|\.gitlab\/.*|ci\/.*gitlab.*|\.circleci\/.*|azure-pipelines|\.azure-pipelines\/.*|bitbucket-pipelines|\.travis|appveyor|\.appveyor|cloudbuild|\.drone|\.woodpecker(\/.*)?|buildspec|(.*\/)?Taskfile)\.ya?ml$/;

/** Pipelines of continuous integration: GitHub, GitLab, CircleCI, Azure and their like. */
export const ci: Adapter = siteAdapter({
  name: 'CI',
  accepts: path => PIPELINE.test(path),
  load: loadYaml,
  reader: scene => file => pipelineSites(file.text, scene, scene.own(file.path)),
  others: otherWords,
});
