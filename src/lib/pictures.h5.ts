import type { KeptPictures } from './offline-queue/prepare-entry';
import type { Picture } from './picture';
import { longestEdge, mostPictureBytes, qualities } from './picture';

function chooseFile(): Promise<File | null> {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = 'image/*';
  return new Promise((resolve) => {
    chooser.addEventListener('change', () => resolve(chooser.files?.[0] ?? null));
    chooser.addEventListener('cancel', () => resolve(null));
    chooser.click();
  });
}

async function drawSmaller(file: File): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file);
  const shrink = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * shrink);
  canvas.height = Math.round(bitmap.height * shrink);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const bytesOf = (dataUrl: string) => Math.floor(((dataUrl.length - dataUrl.indexOf(',') - 1) * 3) / 4);

/** Lets the person choose or take a picture and makes it a JPEG of at most 500 kB; null when they changed their mind. */
export async function takePicture(): Promise<Picture | null> {
  const file = await chooseFile();
  if (!file) return null;
  const canvas = await drawSmaller(file);
  const tries = qualities.map((quality) => () => canvas.toDataURL('image/jpeg', quality / 100));
  const dataUrl = tries.map((draw) => draw()).find((drawn) => bytesOf(drawn) <= mostPictureBytes);
  if (!dataUrl) throw new Error('a picture of this edge fits at the lowest quality');
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  const inline = () => Promise.resolve({ base64 });
  return { preview: dataUrl, bytes: bytesOf(dataUrl), source: inline, keep: inline };
}

/** On the web a picture waits inside its deed, so that no file is ever kept. */
export const keptPictures: KeptPictures = {
  upload: (path) => Promise.reject(new Error(`no file is kept on the web: ${path}`)),
  remove: () => undefined,
};
