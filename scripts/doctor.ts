// npm run doctor: looks at this installation and says what is wrong and what to do. Exit code 1 when something is wrong.
import path from 'node:path';
import { backupsIn } from '../backend/backup/backup-folder';
import { examine } from '../backend/doctor/examine';
import { inWords } from '../backend/doctor/finding';
import { texts } from '../backend/doctor/texts';
import { keysFile } from '../backend/transports/server/open-secrets';

type Environment = Readonly<Record<string, string | undefined>>;

/** As `npm start` decides it: without a database of one's own it is a demonstration. */
const isDemo = ({ DEMO, DATABASE_URL, NODE_ENV }: Environment): boolean =>
  DEMO === undefined ? !DATABASE_URL && NODE_ENV !== 'production' : DEMO === '1';

async function main(): Promise<void> {
  const env: Environment = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== ''),
  );
  const folder = path.resolve(env.DATA_DIR ?? '.data');
  const findings = await examine(
    {
      databaseUrl: env.DATABASE_URL,
      folder,
      dataKeys: env.DATA_KEYS,
      keysFile: keysFile(folder),
      backups: backupsIn(env.BACKUP_DIR, folder),
      isDemo: isDemo(env),
      webAddress: env.WEB_ADDRESS,
      cloud: env.CLOUD_ENV ? { expires: env.CLOUD_EXPIRES, quotas: env.CLOUD_QUOTAS } : undefined,
    },
    new Date(),
  );
  for (const finding of findings) console.log(inWords(finding));
  const count = findings.filter(({ health }) => health === 'wrong').length;
  console.log(count === 0 ? texts.allWell : texts.someWrong(count));
  process.exitCode = count === 0 ? 0 : 1;
}

void main();
