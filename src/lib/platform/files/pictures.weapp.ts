import Taro from '@tarojs/taro';
import { inTime } from '../../wire/in-time';
import { newActionId } from '../../wire/new-action-id';
import { NoSignal } from '../../wire/no-signal';
import type { KeptPictures } from '../../offline-queue/prepare-entry';
import {
  pictureFit,
  sizeWithin,
  thumbnailFit,
  type Fit,
  type Picture,
  type Scale,
  type Size,
} from '../../files/picture';

const bytesOf = (filePath: string) =>
  new Promise<number>((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject });
  });

async function chooseFile(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles[0]?.tempFilePath ?? null;
  } catch {
    return null; // WeChat reports a change of mind as a failure
  }
}

/** A file of its own, no larger than the scale says; by its width, since WeChat heeds the quality of a JPEG alone. */
async function scaled(src: string, { width, height }: Size, { edge, quality }: Scale): Promise<string> {
  const compressedWidth = sizeWithin({ width, height }, edge).width;
  const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth });
  return tempFilePath;
}

async function compress(
  src: string,
  size: Size,
  { mostBytes, scales }: Fit,
): Promise<{ path: string; bytes: number }> {
  for (const scale of scales) {
    const path = await scaled(src, size, scale);
    const bytes = await bytesOf(path);
    if (bytes <= mostBytes) return { path, bytes };
  }
  throw new Error('a picture of the least edge fits');
}

const save = (tempFilePath: string) =>
  new Promise<{ path: string }>((resolve, reject) => {
    const success = ({ savedFilePath }: { savedFilePath: string }) => resolve({ path: savedFilePath });
    Taro.getFileSystemManager().saveFile({ tempFilePath, success, fail: reject });
  });

/** A picture may take longer than an answer. */
const uploadWithinMs = 60_000;

async function upload(filePath: string): Promise<{ cloudFileId: string }> {
  const cloudPath = `pictures/${newActionId()}.jpg`;
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return { cloudFileId: fileID };
}

export async function takePicture(): Promise<Picture | null> {
  const chosen = await chooseFile();
  if (chosen === null) return null;
  const size = await Taro.getImageInfo({ src: chosen });
  const { path, bytes } = await compress(chosen, size, pictureFit);
  return {
    preview: path,
    bytes,
    source: () => upload(path),
    thumbnail: async () => upload((await compress(path, size, thumbnailFit)).path),
    keep: () => save(path),
  };
}

/** Pictures saved on the phone until their deeds are told. */
export const keptPictures: KeptPictures = {
  upload: async (path) => {
    if (!(await isThere(path))) return failed('NOT_A_PICTURE', '照片已经不在手机里了');
    try {
      return { source: await inTime(upload(path), uploadWithinMs) };
    } catch (cause) {
      const { networkType } = await Taro.getNetworkType();
      if (networkType === 'none') throw new NoSignal(cause);
      return failed('INTERNAL', '照片没有传上去');
    }
  },
  remove: (filePath) => Taro.getFileSystemManager().removeSavedFile({ filePath }),
};

const failed = (code: 'NOT_A_PICTURE' | 'INTERNAL', message: string) =>
  ({ ok: false, code, message }) as const;

const isThere = (path: string) =>
  bytesOf(path).then(
    () => true,
    () => false,
  );
