import Taro from '@tarojs/taro';
import { newActionId } from './new-action-id';
import type { Picture } from './picture';
import { mostPictureBytes, qualities } from './picture';

const sizeOf = (filePath: string) =>
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

async function compress(src: string): Promise<{ path: string; bytes: number }> {
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.compressImage({ src, quality });
    const bytes = await sizeOf(tempFilePath);
    if (bytes <= mostPictureBytes) return { path: tempFilePath, bytes };
  }
  throw new Error('a picture of this edge fits at the lowest quality');
}

async function upload(filePath: string): Promise<{ cloudFileId: string }> {
  const cloudPath = `pictures/${newActionId()}.jpg`;
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return { cloudFileId: fileID };
}

/** Lets the person choose or take a picture and makes it a JPEG of at most 500 kB; null when they changed their mind. */
export async function takePicture(): Promise<Picture | null> {
  const chosen = await chooseFile();
  if (chosen === null) return null;
  const { path, bytes } = await compress(chosen);
  return { preview: path, bytes, source: () => upload(path) };
}
