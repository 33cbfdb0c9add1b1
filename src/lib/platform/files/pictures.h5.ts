import type { KeptPictures } from '../../offline-queue/prepare-entry';
import {
  pictureFit,
  sizeWithin,
  thumbnailFit,
  type Fit,
  type Picture,
  type Scale,
} from '../../files/picture';

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

/** As a JPEG; what a PNG leaves open is white, as the paper behind it. */
function draw(bitmap: ImageBitmap, { edge, quality }: Scale): string {
  const canvas = document.createElement('canvas');
  const { width, height } = Object.assign(canvas, sizeWithin(bitmap, edge));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser cannot draw');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  return canvas.toDataURL('image/jpeg', quality / 100);
}

const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);
const bytesOf = (dataUrl: string): number => Math.floor((base64Of(dataUrl).length * 3) / 4);

function drawSmallEnough(bitmap: ImageBitmap, { mostBytes, scales }: Fit): string {
  for (const scale of scales) {
    const dataUrl = draw(bitmap, scale);
    if (bytesOf(dataUrl) <= mostBytes) return dataUrl;
  }
  throw new Error('a picture of the least edge fits');
}

export async function takePicture(): Promise<Picture | null> {
  const file = await chooseFile();
  if (!file) return null;
  const bitmap = await createImageBitmap(file);
  const dataUrl = drawSmallEnough(bitmap, pictureFit);
  const inline = () => Promise.resolve({ base64: base64Of(dataUrl) });
  return {
    preview: dataUrl,
    bytes: bytesOf(dataUrl),
    source: inline,
    keep: inline,
    thumbnail: () => Promise.resolve({ base64: base64Of(drawSmallEnough(bitmap, thumbnailFit)) }),
  };
}

/** On the web a picture waits inside its deed, so that no file is ever kept. */
export const keptPictures: KeptPictures = {
  upload: (path) => Promise.reject(new Error(`no file is kept on the web: ${path}`)),
  remove: () => undefined,
};
