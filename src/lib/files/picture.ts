type Source = { base64: string } | { cloudFileId: string };

/** A picture ready to be sent: `preview` for an Image's src, `source` for the input of files.addPicture. */
export interface Picture {
  preview: string;
  bytes: number;
  source(): Promise<Source>;
  /** Its small copy, for lists of many. */
  thumbnail(): Promise<Source>;
  /** Makes it outlive the app until there is signal: its bytes (web), or the path of a saved file (WeChat). */
  keep(): Promise<{ base64: string } | { path: string }>;
}

/** How small a file has to be, and how it is made smaller until it is, best first. */
export interface Fit {
  mostBytes: number;
  scales: readonly Scale[];
}

export interface Size {
  width: number;
  height: number;
}

/** Pixels of the longer side, and how well a JPEG is drawn, 1 to 100. */
export interface Scale {
  edge: number;
  quality: number;
}

/**
 * At most 500 kB, and 1,600 pixels are enough to read a label on a parcel. A PNG in WeChat knows no quality and is helped
 * by the edge alone: the last one fits whatever is on it.
 */
export const pictureFit: Fit = {
  mostBytes: 500_000,
  scales: [
    { edge: 1600, quality: 80 },
    { edge: 1600, quality: 65 },
    { edge: 1600, quality: 50 },
    { edge: 1200, quality: 50 },
    { edge: 900, quality: 50 },
    { edge: 640, quality: 40 },
    { edge: 320, quality: 40 },
  ],
};
/** The small copy: three pixels for each of the 56 (large type: 73) that a list gives it. */
export const thumbnailFit: Fit = {
  mostBytes: 60_000,
  scales: [
    { edge: 240, quality: 70 },
    { edge: 160, quality: 60 },
    { edge: 110, quality: 50 },
  ],
};

/** The size at which the longer side has at most `edge` pixels; nothing is made larger. */
export function sizeWithin({ width, height }: Size, edge: number): Size {
  const shrink = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) };
}
