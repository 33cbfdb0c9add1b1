const byHand = '也可以照单号手工录入';

/** Why a photo cannot be read, and what to do about it. */
export const readingTexts = {
  noPicture: `这个文件不是 JPG 或 PNG 照片，请直接拍照，或另存为 JPG 再试`,
  tooLarge: (megabytes: number) => `照片超过 ${megabytes} MB，请用普通清晰度重拍`,
  tooManyPixels: (megapixels: number) => `照片超过 ${megapixels}00 万像素，请用普通清晰度重拍`,
  broken: '照片没有传完整，或者打不开，请再拍一张',
  noCorners: `照片里找不到四个角的黑块，请把整张纸拍进去，${byHand}`,
  tooFar: `纸在照片里太小，请靠近一点，让整张纸占满画面，${byHand}`,
  noCode: `看不清纸上的二维码，请对准焦点、避开反光再拍一张，${byHand}`,
  otherPaper: '这张纸不是敲门单，请核对一下',
} as const;
