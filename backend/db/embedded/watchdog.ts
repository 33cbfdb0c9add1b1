import { spawn } from 'node:child_process';

/**
 * Ends PostgreSQL when this program ends in whatever way, kill -9 included: a shell waits for the
 * end of a pipe that only we hold. Answers how to call the watchdog off. Windows has no such shell.
 */
export const watchOver = (pid: number): (() => void) => {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r _; kill -INT "$0"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // A machine without a shell only loses the watchdog; the next start ends an orphan anyway.
  shell.on('error', () => undefined);
  shell.unref();
  return () => {
    shell.kill('SIGKILL');
    shell.stdin.destroy();
  };
};
