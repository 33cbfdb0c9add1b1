import { describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids';
import { openCloudStorage } from './cloud-storage';

const BUCKET = 'cloud://env-1.bucket-1';

/** The platform at the edge of the process: keeps files by their id. */
function givenCloud() {
  const files = new Map<string, Buffer>();
  return {
    files,
    uploadFile: ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      files.set(`${BUCKET}/${cloudPath}`, fileContent);
      return Promise.resolve({ fileID: `${BUCKET}/${cloudPath}` });
    },
    downloadFile: ({ fileID }: { fileID: string }) => {
      const fileContent = files.get(fileID);
      return fileContent ? Promise.resolve({ fileContent }) : Promise.reject(new Error('-503003'));
    },
    getTempFileURL: ({ fileList }: { fileList: { fileID: string; maxAge: number }[] }) =>
      Promise.resolve({
        fileList: fileList.map(({ fileID, maxAge }) => ({
          fileID,
          tempFileURL: files.has(fileID) ? `https://host.example/${fileID}?t=${maxAge}` : '',
          status: files.has(fileID) ? 0 : -503003,
        })),
      }),
    deleteFile: ({ fileList }: { fileList: string[] }) =>
      Promise.resolve({
        fileList: fileList.map((id) => ({
          status: files.delete(id) ? 0 : -503003,
          errMsg: 'STORAGE_FILE_NONEXIST',
        })),
      }),
  };
}

describe('pictures in the cloud', () => {
  it('come back by the name that putting them answered', async () => {
    const store = openCloudStorage(givenCloud());
    const name = await store.put(newId(), Buffer.from('picture'));
    expect((await store.get(name))?.toString()).toBe('picture');
    await store.remove(name);
    await expect(store.get(name)).rejects.toThrow('-503003');
  });

  it('have the cloud’s own addresses for ten minutes, without those that it has lost', async () => {
    const store = openCloudStorage(givenCloud());
    const name = await store.put(newId(), Buffer.from('picture'));
    const addresses = await store.addressesOf([name, `${BUCKET}/kept-pictures/lost`]);
    expect([...(addresses ?? [])]).toEqual([[name, `https://host.example/${name}?t=600`]]);
    expect(await store.addressesOf([])).toEqual(new Map());
  });

  it('say when the cloud did not delete one', async () => {
    await expect(openCloudStorage(givenCloud()).remove(`${BUCKET}/gone`)).rejects.toThrow(
      'STORAGE_FILE_NONEXIST',
    );
  });

  it('are taken from where phones upload to', async () => {
    const cloud = givenCloud();
    const { fileID } = await cloud.uploadFile({
      cloudPath: 'pictures/a-1.jpg',
      fileContent: Buffer.from('picture'),
    });
    const store = openCloudStorage(cloud);
    expect((await store.readUpload(fileID))?.toString()).toBe('picture');
    await store.dropUpload(fileID);
    expect(cloud.files.size).toBe(0);
  });

  it('that were kept are neither read nor deleted as if they were an upload', async () => {
    const cloud = givenCloud();
    const store = openCloudStorage(cloud);
    const kept = await store.put(newId(), Buffer.from('picture'));
    for (const id of [kept, `${BUCKET}/pictures/../${kept.slice(BUCKET.length + 1)}`]) {
      expect(await store.readUpload(id)).toBeUndefined();
      await store.dropUpload(id);
    }
    expect(cloud.files.has(kept)).toBe(true);
  });
});
