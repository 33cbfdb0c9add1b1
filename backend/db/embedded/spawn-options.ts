import type { RunAs } from './run-as';

const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** PostgreSQL gets none of our secrets, no PG* setting of this machine, and plain English log lines. */
export const spawnOptions = (home: string, runAs: RunAs | undefined) => ({
  ...runAs,
  cwd: home,
  windowsHide: true,
  env: {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    LC_ALL: 'C',
    TZ: 'UTC',
  },
});
