// npm run -s create-community -- [--dry-run] <file.xlsx>
import { everywhere } from '../backend/kernel/in-community';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connectTool } from '../backend/db/connect-tool';
import { StartRefusal } from '../backend/db/start-refusal';
import { Refusal } from '../backend/kernel/refusal';
import { UnreadableFile } from '../backend/workbook/unreadable-file';
import type { CommunityPlan } from '../backend/modules/setup/community-file/community-plan';
import type { FileFault } from '../backend/modules/setup/community-file/fault';
import { readCommunityFile } from '../backend/modules/setup/community-file/read-community-file';
import { CannotCreate, createByCommand } from '../backend/modules/setup/create-by-command';
import { countByBuilding, describeFile } from '../backend/modules/setup/describe-file';
import { commandTexts as texts } from '../backend/modules/setup/texts';
import { openSecrets } from '../backend/transports/server/open-secrets';
import { readSettings } from '../backend/transports/server/settings';

/** An expected end, in words for the person at the terminal. */
class GivenUp extends Error {}

function readArguments(): { file: string; isDryRun: boolean } {
  const { values, positionals } = parseWords();
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new GivenUp(texts.usage);
  return { file, isDryRun: values['dry-run'] ?? false };
}

function parseWords() {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
  } catch (cause) {
    throw new GivenUp(texts.usage, { cause });
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new GivenUp(texts.noFile(file), { cause });
  }
}

function refuseFaulty(faults: readonly FileFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ sheet, row, message }) => texts.fault(sheet, row, message));
  throw new GivenUp([...lines, texts.faulty(faults.length)].join('\n'));
}

async function write(plan: CommunityPlan) {
  const settings = readSettings(process.env);
  const connection = await connectTool({ ...settings, log: (line) => console.error(line) });
  try {
    const db = everywhere(connection.database);
    return await createByCommand({ db, secrets: openSecrets(settings), now: new Date() }, plan);
  } finally {
    await connection.close();
  }
}

/** A dry run looks at the file alone: no database is asked. The codes of the captains are shown this once. */
async function main(): Promise<void> {
  const { file, isDryRun } = readArguments();
  const read = await readCommunityFile(readBytes(file));
  if (!isDryRun) refuseFaulty(read.faults);
  const { faults, faultCount, ...counts } = describeFile(read);
  const answer = isDryRun
    ? { ...counts, byBuilding: countByBuilding(read), problems: faults, faults, faultCount }
    : { ...counts, created: await write(read.plan) };
  process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
}

const isExpected = (error: unknown): error is Error =>
  [GivenUp, UnreadableFile, CannotCreate, Refusal, StartRefusal].some((kind) => error instanceof kind);

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : texts.failed(String(error)));
  process.exitCode = 1;
});
