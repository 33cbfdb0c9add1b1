// npm run -s import-register -- --community <id or name> --dry-run <file>
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseRegister } from '../backend/modules/households/register-import/analyse-register';
import type { RegisterAnalysis } from '../backend/modules/households/register-import/register-analysis';
import { summariseAnalysis } from '../backend/modules/households/register-import/summarise-analysis';
import { commandTexts as texts, fileTexts } from '../backend/modules/households/register-import/texts';
import { UnreadableFile } from '../backend/modules/households/register-import/unreadable-file';

/** An expected end, in words for the person at the terminal. */
class GivenUp extends Error {}

/** A dry run looks at the file alone: the community may not have been made yet, and no database is asked. */
function readArguments(): string {
  const { values, positionals } = parseWords();
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || !values.community) throw new GivenUp(texts.usage);
  if (!values['dry-run']) throw new GivenUp(texts.onlyDryRun);
  return file;
}

function parseWords() {
  try {
    const options = { community: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
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
  if (columns.every(({ takenFor }) => takenFor === null)) throw new GivenUp(fileTexts.noHeader);
}

async function main(): Promise<void> {
  const name = readArguments();
  const analysis = await analyseRegister({ name, bytes: readBytes(name) });
  refuseWithoutHeader(analysis);
  process.stdout.write(`${JSON.stringify(summariseAnalysis(analysis), null, 1)}\n`);
}

const isExpected = (error: unknown): error is Error =>
  error instanceof GivenUp || error instanceof UnreadableFile;

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : texts.failed(String(error)));
  process.exitCode = 1;
});
