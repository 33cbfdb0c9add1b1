import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What is measured by its size: a file that a finished build has, and what makes it. */
const builds = [
  { file: 'dist/weapp/app.json', script: 'build:weapp' },
  { file: 'dist/h5/index.html', script: 'build:h5' },
  { file: 'dist/cloudfunctions/api/index.js', script: 'build:cloud' },
];

/** Builds what is not there yet; ends the bench with one sentence when that does not work. */
export function buildMissing(): void {
  for (const { file, script } of builds) if (!existsSync(file)) build(script);
}

function build(script: string): void {
  console.log(`bench: npm run ${script} first, what it makes is measured`);
  const { status } = spawnSync('npm', ['run', script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  console.error(`bench: npm run ${script} did not work; its lines above say why`);
  process.exit(1);
}
