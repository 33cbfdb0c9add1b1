// npm run migrate: brings the schema of DATABASE_URL (or of the embedded database) forward. Safe to repeat.
import { connectTool } from '../backend/db/connect-tool';
import { runTool } from './run-tool';

void runTool(async (settings) => {
  const connection = await connectTool(settings);
  await connection.close();
  console.log('数据库结构已是最新');
});
