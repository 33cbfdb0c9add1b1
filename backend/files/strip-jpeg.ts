const [SOI, EOI, SOS, APP0, APP14] = [0xd8, 0xd9, 0xda, 0xe0, 0xee];
/** Frame headers SOF0–SOF15; C4, C8 and CC in between are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Application segments, the comments, and the extensions between them (JPG0–13), which may hold anything. */
const isMetadata = (marker: number): boolean => marker >= APP0 || marker < 0xc0;

/** What these two say of the picture itself, by the name they begin with and their whole length. */
const aboutPixels: Readonly<Record<number, { name: string; bytes: number }>> = {
  /** The shape of a pixel; a longer one carries a small copy of the picture. */
  [APP0]: { name: 'JFIF\0', bytes: 18 },
  /** How colours are coded. */
  [APP14]: { name: 'Adobe', bytes: 16 },
};

interface Segment {
  marker: number;
  start: number;
  end: number;
}

/** The next segment, its marker and length included; undefined when the file is cut off or no segment is there. */
function readSegment(file: Buffer, at: number): Segment | undefined {
  if (file[at] !== 0xff) return undefined;
  let start = at;
  while (file[start + 1] === 0xff) start += 1;
  const marker = file[start + 1];
  if (marker === undefined || marker === SOI) return undefined;
  if (marker === EOI) return { marker, start, end: start + 2 };
  if (start + 4 > file.length) return undefined;
  const length = file.readUInt16BE(start + 2);
  const end = start + 2 + length;
  return length >= 2 && end <= file.length ? { marker, start, end } : undefined;
}

/** Where the coded pixels end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    const isCoded = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isCoded) return at;
  }
  return undefined;
}

function isKept(file: Buffer, { marker, start, end }: Segment): boolean {
  const about = aboutPixels[marker];
  if (!about) return !isMetadata(marker);
  return end - start === about.bytes && file.toString('latin1', start + 4, start + 9) === about.name;
}

/**
 * A JPEG without place, time, device, comments, small copies, and without what was hung on behind its end.
 * Undefined when it is not a whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [file.subarray(0, 2)];
  const seen = new Set<number>();
  let at = 2;
  for (;;) {
    const segment = readSegment(file, at);
    if (!segment) return undefined;
    const end = segment.marker === SOS ? endOfScan(file, segment.end) : segment.end;
    if (end === undefined) return undefined;
    if (isKept(file, segment)) kept.push(file.subarray(segment.start, end));
    seen.add(segment.marker);
    at = end;
    if (segment.marker === EOI) break;
  }
  return seen.has(SOS) && [...seen].some(isFrame) ? Buffer.concat(kept) : undefined;
}
