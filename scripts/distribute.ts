// npm run distribute [-- --print]: spreads the tables over a Citus cluster (docs/GROWING.md). Safe to repeat.
import { reachTool } from '../backend/db/connect-tool';
import { distribute, sayDistribution } from '../backend/db/distribute';
import { runTool } from './run-tool';

void runTool(async (settings) => {
  const reached = await reachTool(settings);
  const work = process.argv.includes('--print') ? sayDistribution : distribute;
  await work(reached.ownerUrl, console.log).finally(reached.close);
});
