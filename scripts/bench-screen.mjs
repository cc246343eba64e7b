// Measures every pane: key to finished frame, bytes written a key. node scripts/bench-screen.mjs
import { runBundled } from './bundled.mjs';

await runBundled('test/support/bench-screen.ts');
