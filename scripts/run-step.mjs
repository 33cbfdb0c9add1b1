import { spawn } from 'node:child_process';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/**
 * Runs one program of node_modules/.bin (or node itself) and answers whether it went well. Its output is kept and shown
 * whole when it fails, so that steps beside each other do not mix; `live` shows it as it comes.
 */
export function runStep(name, command, args, { live = false, env = {} } = {}) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += String(error)));
    child.on('close', (code) => {
      const ok = code === 0;
      if (!live || !ok) console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(since)})`);
      if (!ok && !live) console.log(output);
      resolve(ok);
    });
  });
}

/** Runs steps one after the other and stops at the first that fails. */
export async function inTurn(...steps) {
  for (const step of steps) if (!(await step())) return false;
  return true;
}

/** Two lanes beside each other, because the machine has two cores; answers whether all of both went well. */
export async function besideEachOther(...lanes) {
  const went = await Promise.all(lanes);
  return went.every(Boolean);
}
