import type { Adapter } from './adapter.ts';
import { build } from './build/adapter.ts';
import { c } from './c/adapter.ts';
import { ci } from './ci/adapter.ts';
import { csharp } from './csharp/adapter.ts';
import { docker } from './docker/adapter.ts';
import { go } from './go/adapter.ts';
import { jvm } from './jvm/adapter.ts';
import { builds } from './jvm/builds.ts';
import { notebook } from './notebook/adapter.ts';
import { php } from './php/adapter.ts';
import { programs } from './program/adapter.ts';
import { python } from './python/adapter.ts';
import { cython } from './python/cython.ts';
import { ruby } from './ruby/adapter.ts';
import { rust } from './rust/adapter.ts';
import { shell } from './shell/adapter.ts';
import { terraform } from './terraform/adapter.ts';
import { configuration } from './text/configuration.ts';
import { customs } from './text/customs.ts';
import { documents } from './text/documents.ts';
import { locks } from './text/locks.ts';
import { unknown } from './text/unknown.ts';
import { manifests } from './typescript/manifests.ts';
import { scripts } from './typescript/scripts.ts';
import { web } from './web/adapter.ts';

/** Who reads which file; the first that accepts a path answers for it. `configuration` takes the programs that none before it reads. */
export const adapters: readonly Adapter[] = [
  locks,
  python,
  cython,
  notebook,
  scripts,
  manifests,
  go,
  builds,
  jvm,
  rust,
  shell,
  docker,
  ci,
  c,
  build,
  web,
  php,
  csharp,
  ruby,
  terraform,
  customs,
  configuration,
  documents,
  programs,
  unknown,
];
