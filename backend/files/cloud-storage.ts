import type { PictureStore } from './picture-store';

/** The three calls of wx-server-sdk that are needed (backend/wechat/cloud-files.ts gives them). */
export interface CloudFiles {
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(files: { fileList: string[] }): Promise<Deleted> | void;
}

interface Deleted {
  fileList: { status: number; errMsg: string }[];
}

/** Where phones may upload to (src/lib/pictures.weapp.ts), apart from where we keep what was checked. */
const UPLOADS = /^cloud:\/\/[\w.-]+\/pictures\/[\w-]+\.\w+$/;
const KEPT = 'kept-pictures';

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
    remove,
    readUpload: (id) => (UPLOADS.test(id) ? download(id) : Promise.resolve(undefined)),
    dropUpload: (id) => (UPLOADS.test(id) ? remove(id) : Promise.resolve()),
  };
}
