// @ts-check
// Opens the screen on a made-up session, for looking at it: node scripts/play.mjs [STEPS] [LINES]
import { bundled } from './bundled.mjs';

const { play } = await bundled('test/support/play.ts');
await play(...process.argv.slice(2).map(Number));
