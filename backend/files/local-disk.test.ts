import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids';
import { openLocalDisk } from './local-disk';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = openLocalDisk(folder);
const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

describe('pictures on the disk', () => {
  it('come back as they were, also in another instance', async () => {
    const name = await store.put(newId(), Buffer.from('picture'));
    expect(Buffer.from(await openLocalDisk(folder).get(name)).toString()).toBe('picture');
  });

  it('are gone when they were removed, and may be removed again', async () => {
    const name = await store.put(newId(), Buffer.from('picture'));
    await store.remove(name);
    await store.remove(name);
    await expect(store.get(name)).rejects.toThrow('ENOENT');
  });

  it('leave no half-written file behind', async () => {
    const keys = Array.from({ length: 20 }, newId);
    await Promise.all(keys.map((key) => store.put(key, Buffer.alloc(100_000))));
    expect(filesIn().filter(({ name }) => name.endsWith('.half'))).toEqual([]);
  });

  it.each(['../../../../etc/passwd-passwd-passwd-passwd', '', 'a/b', `${newId()}/..`])(
    'stay in their folder for the key “%s”',
    (key) => {
      expect(() => store.get(key)).toThrow('not a key');
    },
  );

  it('know no uploads', async () => {
    expect(await store.readUpload('cloud://env.bucket/pictures/a.jpg')).toBeUndefined();
  });
});
