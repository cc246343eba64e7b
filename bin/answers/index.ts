import type { Shape } from '../answer/shape.ts';
import { AUDIT } from './audit.ts';
import { AUTO } from './auto.ts';
import { CHECKED } from './check.ts';
import { COPIES } from './copies.ts';
import { DECIDE } from './decide.ts';
import { DECISIONS } from './decisions.ts';
import { KEYS } from './keys.ts';
import { READ } from './read.ts';
import { REHEARSE } from './rehearse.ts';
import { REPLAY } from './replay.ts';
import { REPORT } from './report.ts';
import { REWEAVE } from './reweave.ts';
import { SCAN } from './scan.ts';
import { UNDO } from './undo.ts';

/** What commands answer with --json, by their names. */
export const ANSWERS: Readonly<Record<string, Shape>> = {
  session: AUTO,
  read: READ,
  copies: COPIES,
  rehearse: REHEARSE,
  decide: DECIDE,
  undo: UNDO,
  replay: REPLAY,
  decisions: DECISIONS,
  check: CHECKED,
  report: REPORT,
  audit: AUDIT,
  reweave: REWEAVE,
  scan: SCAN,
  demo: AUTO,
  keys: KEYS,
};
