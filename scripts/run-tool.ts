import { StartRefusal } from '../backend/db/start-refusal';

interface ToolSettings {
  databaseUrl: string | undefined;
  ownerUrl: string | undefined;
  folder: string;
  log: (line: string) => void;
}

/** Runs a command of the terminal with the settings of the environment; what it refuses is said in one line. */
export async function runTool(work: (settings: ToolSettings) => Promise<void>): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: folder = '.data' } = process.env;
  try {
    await work({ databaseUrl, ownerUrl, folder, log: (line) => console.error(line) });
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
