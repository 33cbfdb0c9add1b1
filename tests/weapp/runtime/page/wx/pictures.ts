import { fromBase64 } from './base64';
import { addTemporaryFile, getFile } from './file-store';
import { untilAgreed } from './privacy';
import { defineApi } from './wx';

interface OfferedPicture {
  base64: string;
  type: string;
  /** Of a file that somebody has sent in a chat. */
  name?: string;
}

const offered: OfferedPicture[] = [];

/** Lays a picture or a file ready that the person picks when the app next asks for one. */
export const offerPicture = (picture: OfferedPicture): void => void offered.push(picture);

const pickOffered = (count: number): { path: string; size: number; name?: string }[] => {
  const picked = offered.splice(0, count);
  if (picked.length === 0) throw new Error('cancel');
  return picked.map(({ base64, type, name }) => {
    const bytes = fromBase64(base64);
    return { path: addTemporaryFile(bytes, type), size: bytes.length, name };
  });
};

const chooseMessageFile = ({ count = 1 }: { count?: number }): object => ({
  tempFiles: pickOffered(count).map((file) => ({ ...file, type: 'file', time: 1_669_000_000 })),
});

const chooseMedia = ({ count = 9 }: { count?: number }): object => ({
  type: 'image',
  tempFiles: pickOffered(count).map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
});

const chooseImage = ({ count = 9 }: { count?: number }): object => {
  const tempFiles = pickOffered(count).map(({ path, size }) => ({ path, size }));
  return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
};

const bitmapOf = (path: string): Promise<ImageBitmap> => {
  const { bytes, type } = getFile(path);
  return createImageBitmap(new Blob([bytes.slice()], { type }));
};

interface CompressOptions {
  src: string;
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

const targetSize = (
  { width, height }: ImageBitmap,
  { compressedWidth, compressedHeight }: CompressOptions,
): [number, number] => {
  if (compressedWidth)
    return [compressedWidth, compressedHeight ?? Math.round((height * compressedWidth) / width)];
  if (compressedHeight) return [Math.round((width * compressedHeight) / height), compressedHeight];
  return [width, height];
};

const compressImage = async (options: CompressOptions): Promise<object> => {
  const bitmap = await bitmapOf(options.src);
  const canvas = new OffscreenCanvas(...targetSize(bitmap, options));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: (options.quality ?? 80) / 100 });
  return { tempFilePath: addTemporaryFile(new Uint8Array(await blob.arrayBuffer()), 'image/jpeg') };
};

const getImageInfo = async ({ src }: { src: string }): Promise<object> => {
  const { width, height } = await bitmapOf(src);
  return { width, height, path: src, orientation: 'up', type: getFile(src).type.replace('image/', '') };
};

/** Gives the app pictures: those a test lays ready, compressed for real by the browser. */
export const providePictures = (): void => {
  for (const [name, choose] of Object.entries({ chooseMedia, chooseImage, chooseMessageFile }))
    defineApi<{ count?: number }>(name, (request) => untilAgreed(name).then(() => choose(request)));
  defineApi('compressImage', compressImage);
  defineApi('getImageInfo', getImageInfo);
  defineApi('previewImage', () => ({}));
};
