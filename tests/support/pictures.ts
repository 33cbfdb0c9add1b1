import { crc32 } from '../../backend/files/crc32';

/** Stands for a place, a time or a name inside a picture's metadata. */
export const SECRET = 'GPS 39.9042N 116.4074E';

const segment = (marker: number, content: string | Buffer): Buffer => {
  const body = Buffer.from(content as string, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};

const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);
const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0');
const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
const frame = segment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0');
const table = segment(0xc4, '\0'.repeat(17));
/** Coded pixels with a stuffed zero and a restart, as real ones have. */
const scan = Buffer.concat([
  segment(0xda, '\x01\x01\0\0\x3f\0'),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);

interface JpegParts {
  /** Segments between the header and the frame. */
  extra?: Buffer[];
  frame?: boolean;
  scan?: boolean;
}

/** A small JPEG as its format wants it; its pixels mean nothing. */
export const jpeg = ({ extra = [], frame: hasFrame = true, scan: hasScan = true }: JpegParts = {}): Buffer =>
  Buffer.concat([
    soi,
    jfif,
    ...extra,
    adobe,
    ...(hasFrame ? [frame] : []),
    table,
    // Two scans: a progressive picture has tables between them.
    ...(hasScan ? [scan, table, scan] : []),
    eoi,
  ]);

export const pngChunk = (name: string, content: string): Buffer => {
  const named = Buffer.from(name + content, 'latin1');
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
};

/** A PNG of one pixel with the given chunks between its header and its end. */
export const png = (chunks: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'),
    ...chunks,
    pngChunk('IEND', ''),
  ]);

/** A picture as it is sent with a call. */
export const photo = { base64: png([pngChunk('IDAT', 'door')]).toString('base64') };

export const webpChunk = (name: string, content: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([
    Buffer.from(name),
    length,
    Buffer.from(content + '\0'.repeat(content.length % 2), 'latin1'),
  ]);
};

/** A WebP with the given chunks. */
export const webp = (chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
};

const vp8x = (flags: number): Buffer => webpChunk('VP8X', `${String.fromCharCode(flags)}\0\0\0\0\0\0\0\0\0`);
const idat = pngChunk('IDAT', 'pixels');
const gamma = pngChunk('gAMA', '\0\0\xb1\x8f');
const lossy = webpChunk('VP8 ', 'odd');

/** A picture of each kind, full of secrets, and what must be left of it. */
export const picturesWithSecrets = [
  {
    type: 'image/jpeg',
    plain: jpeg(),
    bytes: jpeg({
      extra: [
        segment(0xe0, `JFXX\0${SECRET}`),
        segment(0xe1, `Exif\0\0${SECRET}`),
        segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`),
        segment(0xe2, `MPF\0${SECRET}`),
        segment(0xed, `Photoshop 3.0\0${SECRET}`),
        segment(0xef, SECRET),
        segment(0xfe, SECRET),
      ],
    }),
  },
  {
    type: 'image/png',
    plain: png([gamma, idat]),
    bytes: png([
      pngChunk('eXIf', SECRET),
      gamma,
      pngChunk('tEXt', `Comment\0${SECRET}`),
      pngChunk('iTXt', SECRET),
      idat,
      pngChunk('zTXt', SECRET),
      pngChunk('tIME', '\x07\xe6\x0b\x16\x09\0\0'),
      pngChunk('prVt', SECRET),
    ]),
  },
  {
    type: 'image/webp',
    plain: webp([vp8x(0x10), lossy]),
    bytes: webp([
      vp8x(0x10 | 0x20 | 0x08 | 0x04),
      webpChunk('ICCP', SECRET),
      lossy,
      webpChunk('EXIF', SECRET),
      webpChunk('XMP ', SECRET),
      webpChunk('prVt', SECRET),
    ]),
  },
];
