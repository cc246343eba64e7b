import { startScreen } from '../../components/start.tsx';
import { FakeSession } from './fake/session.ts';

/** Milliseconds that the made-up session takes to open. */
const OPENING = 300;

/** Opens the screen on a made-up session in the real terminal. */
export async function play(steps = 11, lines = 40): Promise<void> {
  const session = new FakeSession({ steps, lines });
  const reason = await startScreen({
    session: new Promise(resolve => setTimeout(resolve, OPENING, session)),
    doing: 'reading docs/plan.md',
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    openEditor: async ({ text }) => `${text}# edited\n`,
  });
  process.stdout.write(`left: ${reason}\n`);
}
