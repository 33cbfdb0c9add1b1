// npm run reconcile: recounts every piece of every line and names any difference. Exit code 1 when there is one.
import { everywhere } from '../backend/kernel/in-community';
import { connectTool } from '../backend/db/connect-tool';
import { reconcile } from '../backend/reconcile';
import { runTool } from './run-tool';

void runTool(async (settings) => {
  const connection = await connectTool(settings);
  try {
    const differences = await reconcile(everywhere(connection.database));
    for (const { check, communityId, about, expected, found } of differences) {
      console.log(`${check}: community ${communityId}, ${about}: expected ${expected}, found ${found}`);
    }
    console.log(differences.length === 0 ? '每一件都对得上' : `有 ${differences.length} 处对不上`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
});
