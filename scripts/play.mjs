// Opens the screen on a made-up session, for looking at it: node scripts/play.mjs [STEPS] [LINES]
import { runBundled } from './bundled.mjs';

await runBundled('test/support/play.ts');
