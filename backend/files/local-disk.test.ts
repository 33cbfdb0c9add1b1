import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids';
import { openLocalDisk, removeHalves } from './local-disk';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = openLocalDisk(folder);
const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

describe('pictures on the disk', () => {
  it('come back as they were, also in another instance', async () => {
    const name = await store.put(newId(), Buffer.from('picture'));
    expect((await openLocalDisk(folder).get(name))?.toString()).toBe('picture');
  });

  it('are gone when they were removed, and may be removed again', async () => {
    const name = await store.put(newId(), Buffer.from('picture'));
    await store.remove(name);
    await store.remove(name);
    expect(await store.get(name)).toBeUndefined();
  });

  it('leave no half-written file behind', async () => {
    const keys = Array.from({ length: 20 }, newId);
    await Promise.all(keys.map((key) => store.put(key, Buffer.alloc(100_000))));
    expect(filesIn().filter(({ name }) => name.endsWith('.half'))).toEqual([]);
  });

  it('leave nothing of a picture that could not be written', async () => {
    const key = newId();
    mkdirSync(path.join(folder, key.slice(-2), key.slice(-4, -2), key), { recursive: true });
    await expect(store.put(key, Buffer.from('picture'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(filesIn().filter(({ name }) => name.endsWith('.half'))).toEqual([]);
  });

  it('are cleared of what a program that ended has left, not of what is being written', async () => {
    const [left, fresh] = ['left.1.half', 'fresh.2.half'].map((name) => path.join(folder, name));
    for (const file of [left, fresh]) writeFileSync(file ?? '', 'half');
    utimesSync(left ?? '', new Date(0), new Date(0));
    expect(await removeHalves(folder, new Date())).toBe(1);
    expect(filesIn().filter(({ name }) => name.endsWith('.half'))).toMatchObject([{ name: 'fresh.2.half' }]);
    rmSync(fresh ?? '');
  });

  it.each(['../../../../etc/passwd-passwd-passwd-passwd', '', 'a/b', `${newId()}/..`])(
    'stay in their folder for the key “%s”',
    (key) => {
      expect(() => store.get(key)).toThrow('not a key');
    },
  );

  it('have no address of their own: the server gives them out', async () => {
    expect(await store.addressesOf([newId()])).toBeUndefined();
  });

  it('know no uploads', async () => {
    expect(await store.readUpload('cloud://env.bucket/pictures/a.jpg')).toBeUndefined();
  });
});
