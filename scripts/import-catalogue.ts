// npm run -s import-catalogue -- --community <id or name> --dry-run <file>
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeFile } from '../backend/modules/catalogue/workbook/describe-file';
import { commandTexts as texts } from '../backend/modules/catalogue/workbook/texts';
import { UnreadableFile } from '../backend/workbook/unreadable-file';

/** An expected end, in words for the person at the terminal. */
class GivenUp extends Error {}

function parseWords() {
  try {
    const options = { community: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    throw new GivenUp(texts.usage, { cause });
  }
}

/** Prices are staff's business: the terminal only tries a file, the screen takes it in. */
function readArguments(): string {
  const { values, positionals } = parseWords();
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || !values.community) throw new GivenUp(texts.usage);
  if (!values['dry-run']) throw new GivenUp(texts.onScreen);
  return file;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new GivenUp(texts.noFile(file), { cause });
  }
}

async function main(): Promise<void> {
  const described = await describeFile(readBytes(readArguments()));
  process.stdout.write(`${JSON.stringify(described, null, 1)}\n`);
}

const isExpected = (error: unknown): error is Error =>
  [GivenUp, UnreadableFile].some((kind) => error instanceof kind);

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : texts.failed(String(error)));
  process.exitCode = 1;
});
