import { StartRefusal } from './db/start-refusal';
import { readSettings } from './transports/server/settings';
import { startServer, type RunningServer } from './transports/server/start-server';
import { texts } from './transports/texts';

const say = (line: string): void => console.log(line);

/** The first signal ends in order; a terminal that sends it twice changes nothing. */
function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    say(texts.stopping);
    const inOrder = await server.stop();
    say(inOrder ? texts.stopped : texts.stoppedLate);
    process.exit(inOrder ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.isDemo) say(texts.demoMode);
  const server = await startServer(settings, say);
  stopOnSignal(server);
  say(settings.isDemo ? texts.openDemo(server.address) : texts.openHere(server.address));
}

/** Whoever starts the program reads one line in words, never a stack. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(error instanceof StartRefusal ? reason : texts.startFailed(reason));
  process.exit(1);
}

start().catch(giveUp);
