// npm run restore -- <folder>: puts a backup into an empty database and recounts it. Exit code 1 when it does not balance.
import path from 'node:path';
import { restoreBackup } from '../backend/backup/restore-backup';
import { texts } from '../backend/backup/texts';
import { roleOf } from '../backend/db/connect';
import { reachTool } from '../backend/db/connect-tool';
import { StartRefusal } from '../backend/db/start-refusal';
import { findSecrets, keysFile } from '../backend/transports/server/open-secrets';
import { runTool } from './run-tool';

void runTool(async (settings) => {
  const { folder } = settings;
  const [given] = process.argv.slice(2);
  if (!given) throw new StartRefusal(texts.usage);
  const secrets = findSecrets({ dataKeys: process.env.DATA_KEYS, folder });
  if (!secrets) throw new StartRefusal(texts.noKeys(keysFile(folder)));
  const reached = await reachTool(settings);
  try {
    const pictures = path.join(path.resolve(folder), 'pictures');
    const program = reached.url === reached.ownerUrl ? '' : roleOf(reached.url);
    const wish = { url: reached.ownerUrl, program, pictures, folder: path.resolve(given), secrets };
    const { manifest, rows, broughtForward, differences } = await restoreBackup(wish);
    console.log(texts.restored(rows, manifest.pictures, manifest.madeAt));
    if (broughtForward > 0) console.log(texts.broughtForward(broughtForward));
    console.log(differences === 0 ? texts.balanced : texts.unbalanced(differences));
    process.exitCode = differences === 0 ? 0 : 1;
  } finally {
    await reached.close();
  }
});
