import type { PictureStore } from './picture-store';

/** The four calls of wx-server-sdk that are needed (backend/wechat/cloud-files.ts gives them). */
export interface CloudFiles {
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(asked: { fileList: { fileID: string; maxAge: number }[] }): Promise<Addressed>;
  deleteFile(files: { fileList: string[] }): Promise<Deleted> | void;
}

interface Addressed {
  fileList: { fileID: string; tempFileURL: string; status: number }[];
}

interface Deleted {
  fileList: { status: number; errMsg: string }[];
}

/** Where phones may upload to (src/lib/platform/files/pictures.weapp.ts), apart from where we keep what was checked. */
const UPLOADS = /^cloud:\/\/[\w.-]+\/pictures\/[\w-]+\.\w+$/;
const KEPT = 'kept-pictures';
/** Of an address; the platform gives this long to files that only their maker may read (docs/DEPLOY.md). */
const GOOD_FOR_S = 600;

async function addressesOf(
  cloud: CloudFiles,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const fileList = names.map((fileID) => ({ fileID, maxAge: GOOD_FOR_S }));
  const answer = await cloud.getTempFileURL({ fileList });
  const found = answer.fileList.filter(({ status, tempFileURL }) => status === 0 && tempFileURL !== '');
  return new Map(found.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}

/**
 * Pictures in the cloud's storage. The name that `put` answers is the cloud's own id of the file.
 * A caller names uploads, so only the phones' folder is read and deleted, never what we keep.
 */
export function openCloudStorage(cloud: CloudFiles): PictureStore {
  const download = async (fileID: string) => (await cloud.downloadFile({ fileID })).fileContent;
  const remove = async (fileID: string) => {
    const deleted = await cloud.deleteFile({ fileList: [fileID] });
    const failed = deleted?.fileList.find(({ status }) => status !== 0);
    if (failed) throw new Error(`the cloud did not delete a picture: ${failed.errMsg}`);
  };
  return {
    async put(key, bytes) {
      const { fileID } = await cloud.uploadFile({
        cloudPath: `${KEPT}/${key}`,
        fileContent: Buffer.from(bytes),
      });
      return fileID;
    },
    get: download,
    addressesOf: (names) => addressesOf(cloud, names),
    remove,
    readUpload: (id) => (UPLOADS.test(id) ? download(id) : Promise.resolve(undefined)),
    dropUpload: (id) => (UPLOADS.test(id) ? remove(id) : Promise.resolve()),
  };
}
