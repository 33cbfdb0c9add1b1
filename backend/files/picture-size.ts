import { imageSize } from 'image-size';

export interface PictureSize {
  width: number;
  height: number;
}

/** What the head of a JPEG, PNG or WebP says of its size in pixels; undefined when it says none. Nothing is decoded. */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // The library throws for a head that it cannot read.
    return undefined;
  }
}
