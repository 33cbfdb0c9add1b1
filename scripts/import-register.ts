// npm run -s import-register -- --community <id or name> [--dry-run] [--hidden in|out] <file>
import { everywhere } from '../backend/kernel/in-community';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connectTool } from '../backend/db/connect-tool';
import { StartRefusal } from '../backend/db/start-refusal';
import { Refusal } from '../backend/kernel/refusal';
import { analyseRegister } from '../backend/modules/households/register-file/analyse-register';
import type { RegisterFile } from '../backend/modules/households/register-file/read-file-lists';
import type { RegisterAnalysis } from '../backend/modules/households/register-file/register-analysis';
import { summariseAnalysis } from '../backend/modules/households/register-file/summarise-analysis';
import { commandTexts as texts } from '../backend/modules/households/register-file/texts';
import { UnreadableFile } from '../backend/workbook/unreadable-file';
import {
  CannotImport,
  importByCommand,
} from '../backend/modules/households/register-imports/import-by-command';
import { openSecrets } from '../backend/transports/server/open-secrets';
import { readSettings } from '../backend/transports/server/settings';

/** An expected end, in words for the person at the terminal. */
class GivenUp extends Error {}

interface Wanted {
  community: string;
  file: string;
  isDryRun: boolean;
  /** Rows that are hidden in the file: left out where nobody says so. */
  takesHidden: boolean;
}

function readArguments(): Wanted {
  const { values, positionals } = parseWords();
  const [file, ...others] = positionals;
  const { community, hidden = 'out' } = values;
  const isClear = hidden === 'in' || hidden === 'out';
  if (file === undefined || others.length > 0 || !community || !isClear) throw new GivenUp(texts.usage);
  return { community, file, isDryRun: values['dry-run'] ?? false, takesHidden: hidden === 'in' };
}

function parseWords() {
  try {
    const options = {
      community: { type: 'string' },
      'dry-run': { type: 'boolean' },
      hidden: { type: 'string' },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    throw new GivenUp(texts.usage, { cause });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new GivenUp(texts.noFile(file), { cause });
  }
}

function refuseWithoutHeader({ columns }: RegisterAnalysis): void {
  if (columns.every(({ takenFor }) => takenFor === null)) throw new GivenUp(texts.noHeader);
}

/** The rows that are ready, in one transaction; what is held waits on the screen of the community's staff. */
async function write(community: string, file: RegisterFile, takesHidden: boolean) {
  const settings = readSettings(process.env);
  const connection = await connectTool({ ...settings, log: (line) => console.error(line) });
  try {
    const db = everywhere(connection.database);
    return await importByCommand(
      { db, secrets: openSecrets(settings), now: new Date() },
      { community, file, takesHidden },
    );
  } finally {
    await connection.close();
  }
}

/** A dry run looks at the file alone: the community may not have been made yet, and no database is asked. */
async function main(): Promise<void> {
  const { community, file: name, isDryRun, takesHidden } = readArguments();
  const file = { name, bytes: readBytes(name) };
  const analysis = await analyseRegister(file, { takesHidden });
  refuseWithoutHeader(analysis);
  const written = isDryRun ? {} : { imported: await write(community, file, takesHidden) };
  process.stdout.write(
    `${JSON.stringify({ ...summariseAnalysis(analysis, takesHidden), ...written }, null, 1)}\n`,
  );
}

const isExpected = (error: unknown): error is Error =>
  [GivenUp, UnreadableFile, CannotImport, Refusal, StartRefusal].some((kind) => error instanceof kind);

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : texts.failed(String(error)));
  process.exitCode = 1;
});
