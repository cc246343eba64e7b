import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter } from '../adapter.ts';
import { loadYaml } from '../ci/entries.ts';
import { otherWords } from '../text/configuration.ts';
import { composeSites, isCompose } from './compose.ts';
import { dockerSites } from './file.ts';

const isDockerfile = (path: string): boolean => /^(.*\.)?(Docker|Container)file(\..*)?$/i.test(base(path));

/** Dockerfiles and Compose files: which paths are those of the repository, and which those of an image. */
export const docker: Adapter = {
  ...siteAdapter({
    name: 'Docker',
    accepts: path => (isDockerfile(path) && !path.endsWith('ignore')) || isCompose(path),
    load: loadYaml,
    reader: scene => file => {
      const own = scene.own(file.path);
      return isCompose(file.path) ? composeSites(file.text, scene, own) : dockerSites(file.text, scene, own);
    },
    others: otherWords,
  }),
  ownRoot: true,
};
