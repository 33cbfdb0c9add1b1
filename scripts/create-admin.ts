// npm run create-admin -- <login name>
import { everywhere } from '../backend/kernel/in-community';
import { connect } from '../backend/db/connect';
import { StartRefusal } from '../backend/db/start-refusal';
import { Refusal } from '../backend/kernel/refusal';
import { createAdmin } from '../backend/modules/org/accounts/create-admin';
import { createAdminTexts as texts } from '../backend/modules/org/texts';
import { openSecrets } from '../backend/transports/server/open-secrets';
import { readSettings } from '../backend/transports/server/settings';
import { askHidden } from './ask-hidden';

const say = (line: string): void => console.log(line);

/** An expected end, in words for the person at the terminal. */
class GivenUp extends Error {}

async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) throw new GivenUp(texts.noTerminal);
  const password = await askHidden(texts.askPassword);
  const again = password === undefined ? undefined : await askHidden(texts.askAgain);
  if (password === undefined || again === undefined) throw new GivenUp(texts.stopped);
  if (password !== again) throw new GivenUp(texts.notTheSame);
  return password;
}

async function main(): Promise<void> {
  const [loginName] = process.argv.slice(2);
  if (!loginName) throw new GivenUp(texts.usage);
  const settings = readSettings(process.env);
  const secrets = openSecrets(settings);
  const given = process.env.SANDAN_ADMIN_PASSWORD ?? '';
  const password = given === '' ? await askPassword() : given;
  const connection = await connect({ ...settings, log: say });
  try {
    await createAdmin(
      { db: everywhere(connection.database), secrets, now: new Date() },
      { loginName, password },
    );
  } finally {
    await connection.close();
  }
  say(texts.created(loginName));
}

const isExpected = (error: unknown): error is Error =>
  error instanceof GivenUp || error instanceof StartRefusal || error instanceof Refusal;

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : texts.failed(String(error)));
  process.exitCode = 1;
});
