// npm run backup -- [folder]: copies the database and the pictures into a folder of its own, beside a running server.
import path from 'node:path';
import { backupsIn, folderAt, readKeep, removeOld } from '../backend/backup/backup-folder';
import { texts } from '../backend/backup/texts';
import { writeBackup } from '../backend/backup/write-backup';
import { reachTool } from '../backend/db/connect-tool';
import { StartRefusal } from '../backend/db/start-refusal';
import { findSecrets, keysFile } from '../backend/transports/server/open-secrets';
import { runTool } from './run-tool';

void runTool(async (settings) => {
  const { folder } = settings;
  const { DATA_KEYS: dataKeys, BACKUP_DIR, BACKUP_KEEP } = process.env;
  const keep = readKeep(BACKUP_KEEP);
  const secrets = findSecrets({ dataKeys, folder });
  if (!secrets) throw new StartRefusal(texts.noKeysToBackUp(keysFile(folder)));
  const now = new Date();
  const place = backupsIn(BACKUP_DIR, folder);
  const target = path.resolve(process.argv[2] ?? folderAt(place, now));
  const reached = await reachTool(settings);
  try {
    const pictures = path.join(folder, 'pictures');
    const manifest = await writeBackup({ url: reached.ownerUrl, pictures, folder: target, secrets, now });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(texts.made(target, rows, manifest.pictures));
  } finally {
    await reached.close();
  }
  for (const name of keep === undefined ? [] : removeOld(place, keep)) console.log(texts.removedOld(name));
});
