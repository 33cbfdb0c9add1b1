import * as cloud from 'wx-server-sdk';
import type { CloudFiles } from '../files/cloud-storage';

/** The cloud's storage of the environment in which the function runs. */
export function cloudFiles(): CloudFiles {
  // The SDK's types call this constant a symbol, which its own init would not take.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  return {
    uploadFile: (file) => cloud.uploadFile(file),
    downloadFile: (file) => cloud.downloadFile(file),
    getTempFileURL: async (asked) => (await cloud.getTempFileURL(asked)) ?? { fileList: [] },
    deleteFile: async (files) => (await cloud.deleteFile(files)) ?? { fileList: [] },
  };
}
