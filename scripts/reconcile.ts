// npm run reconcile: recounts every piece of every line and every cell of every round, and names any difference. Exit code
// 1 when there is one.
import { everywhere } from '../backend/kernel/in-community';
import { connectTool } from '../backend/db/connect-tool';
import type { Database } from '../backend/db/database';
import { recountCells, reconcile, type Difference } from '../backend/reconcile';
import { findSecrets } from '../backend/transports/server/open-secrets';
import { runTool } from './run-tool';

/** Without the keys nobody can say whether two knocks said the same. */
async function recount(db: Database, folder: string): Promise<Difference[]> {
  const secrets = findSecrets({ dataKeys: process.env.DATA_KEYS, folder });
  if (!secrets) console.error('没有密钥，敲门结果没有核对');
  return secrets ? recountCells(db, (sealed) => secrets.open(sealed)) : [];
}

void runTool(async (settings) => {
  const connection = await connectTool(settings);
  try {
    const db = everywhere(connection.database);
    const differences = [...(await reconcile(db)), ...(await recount(db, settings.folder))];
    for (const { check, communityId, about, expected, found } of differences) {
      console.log(`${check}: community ${communityId}, ${about}: expected ${expected}, found ${found}`);
    }
    console.log(differences.length === 0 ? '每一件都对得上' : `有 ${differences.length} 处对不上`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
});
