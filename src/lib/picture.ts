/** A picture ready to be sent: `preview` for an Image's src, `source` for the input of files.addPicture. */
export interface Picture {
  preview: string;
  bytes: number;
  source(): Promise<{ base64: string } | { cloudFileId: string }>;
  /** Makes it outlive the app until there is signal: its bytes (web), or the path of a saved file (WeChat). */
  keep(): Promise<{ base64: string } | { path: string }>;
}

export const mostPictureBytes = 500_000;
/** Pixels of the longer side: enough to read a label on a parcel. */
export const longestEdge = 1600;
/** JPEG qualities to try, best first, until the picture is small enough. */
export const qualities = [80, 65, 50, 35, 20] as const;
