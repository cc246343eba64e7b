import { startScreen } from '../../components/start.tsx';
import { FakeSession } from './fake/session.ts';

/** Opens the screen on a made-up session in the real terminal. */
const [steps = 11, lines = 40] = process.argv.slice(2).map(Number);
const session = new FakeSession({ steps, lines });
const reason = await startScreen({
  session: new Promise(resolve => setTimeout(resolve, 300, session)),
  doing: 'reading docs/plan.md',
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  openEditor: async ({ text }) => `${text}# edited\n`,
});
process.stdout.write(`left: ${reason}\n`);
