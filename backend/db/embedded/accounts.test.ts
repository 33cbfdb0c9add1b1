import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { givenHolder } from '../../../tests/support/embedded-holder';
import { givenFolder } from '../../../tests/support/folder';
import { openDatabase } from '../database';
import { canReach, isRoot } from './run-as';
import { startEmbedded } from './start-embedded';

const nobody = { uid: 65534, gid: 65534 };
const closed = path.join(givenFolder(0o700), 'database');
const open = path.join(givenFolder(), 'database');
const note = path.join(closed, 'cluster-path');

/** Only root can become somebody else, and only where that account can read this clone. */
const canBeNobody =
  isRoot() && canReach(__dirname, nobody) && canReach(path.dirname(process.execPath), nobody);

const answerOf = async (url: string): Promise<unknown[]> => {
  const { pool, close } = openDatabase(url);
  const { rows } = await pool.query<{ one: number }>('select 1 as one');
  await close();
  return rows;
};

afterAll(() => {
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true });
});

describe.runIf(isRoot())('root', () => {
  it('keeps the cluster elsewhere when nobody else can enter the folder, says where, and finds it again', async () => {
    const said: string[] = [];
    const first = await startEmbedded({ folder: closed, fsync: false, log: (line) => said.push(line) });
    expect(await answerOf(first.url)).toEqual([{ one: 1 }]);
    await first.stop();

    const elsewhere = readFileSync(note, 'utf8').trim();
    expect(elsewhere).toMatch(/^\/var\/lib\/sandan-[0-9a-f]{16}$/);
    expect(said).toEqual([`root 的文件夹别人进不去,数据库的文件放在 ${elsewhere}`]);
    const home = statSync(path.join(elsewhere, 'postgres'));
    expect({ uid: home.uid, mode: home.mode & 0o777 }).toEqual({ uid: 65534, mode: 0o700 });

    const made = statSync(path.join(elsewhere, 'postgres', 'data', 'PG_VERSION')).ino;
    await (await startEmbedded({ folder: closed, fsync: false })).stop();
    expect(statSync(path.join(elsewhere, 'postgres', 'data', 'PG_VERSION')).ino).toBe(made);
  });

  it('does not begin anew in a folder that was moved away from its cluster', async () => {
    const moved = `${closed}-moved`;
    renameSync(closed, moved);
    const elsewhere = readFileSync(path.join(moved, 'cluster-path'), 'utf8').trim();
    await expect(startEmbedded({ folder: moved, fsync: false })).rejects.toThrow(`的数据库放在 ${elsewhere}`);
    renameSync(moved, closed);
    const back = await startEmbedded({ folder: closed, fsync: false });
    expect(await answerOf(back.url)).toEqual([{ one: 1 }]);
    await back.stop();
  });
});

describe.runIf(canBeNobody)('an ordinary account', () => {
  it('runs the database as itself in its own folder, and root goes on with it as that account', async () => {
    mkdirSync(open);
    chownSync(open, nobody.uid, nobody.gid);
    const holder = await givenHolder(open, nobody);
    expect(await answerOf(holder.url)).toEqual([{ one: 1 }]);
    expect(statSync(path.join(open, 'password')).uid).toBe(nobody.uid);
    await holder.killHard();

    const asRoot = await startEmbedded({ folder: open, fsync: false });
    expect(await answerOf(asRoot.url)).toEqual([{ one: 1 }]);
    await asRoot.stop();
  });
});
