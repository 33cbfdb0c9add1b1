import { startEmbedded } from '../../backend/db/embedded/start-embedded';

/** A program of its own that runs the embedded database in the folder it is given, until it is killed. */
const main = async (): Promise<void> => {
  const folder = process.argv[2];
  if (!folder) throw new Error('which folder?');
  const { ownerUrl } = await startEmbedded({ folder, fsync: false });
  console.log(ownerUrl);
  setInterval(() => undefined, 60_000);
};

void main();
