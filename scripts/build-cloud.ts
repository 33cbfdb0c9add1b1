// npm run build:cloud
import { statSync } from 'node:fs';
import path from 'node:path';
import { buildCloudFunctions } from './cloud-functions';

const kilobytes = (file: string): number => Math.round(statSync(file).size / 1000);

async function main(): Promise<void> {
  const folder = path.join('dist', 'cloudfunctions');
  for (const name of Object.keys(await buildCloudFunctions())) {
    console.log(`${folder}/${name}: ${kilobytes(path.join(__dirname, '..', folder, name, 'index.js'))} kB`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
