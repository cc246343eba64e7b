import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';

/** How settings of a tool name files of folders that the tool knows by their names. */
export const CUSTOMS: readonly Way[] = [
  {
    // The templates and files of a role of Ansible.
    pattern: /^[ \t-]*src:[ \t]*["']?([\w./-]+)["']?[ \t]*$/gm,
    from: ({ beside }) => beside('templates', 'files'),
    only: /(^|\/)(tasks|handlers)\/[^/]+\.ya?ml$/,
  },
  {
    // The layouts that Jekyll puts pages into when they name none.
    pattern: /^[ \t-]*layout:[ \t]*["']?([\w./-]+)["']?[ \t]*$/gm,
    from: ({ beside }) => beside('_layouts'),
    lookup: withEndings('.html', '.liquid', '.md'),
    only: /(^|\/)_config[\w.-]*\.ya?ml$/,
  },
];
