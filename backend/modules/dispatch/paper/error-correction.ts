/** Multiplies in the field of 256 that QR codes count in (x^8 + x^4 + x^3 + x^2 + 1). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** The product of (x - 2^0) … (x - 2^(degree-1)), highest power first, without its leading 1. */
function divisor(degree: number): number[] {
  let factors: number[] = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    factors = factors.map((factor, at) => times(factor, root) ^ (factors[at + 1] ?? 0));
    root = times(root, 2);
  }
  return factors;
}

/** Reed-Solomon: the bytes that let a reader mend what dirt or a crease has taken. */
export function errorCorrection(bytes: readonly number[], count: number): number[] {
  const factors = divisor(count);
  let rest = Array<number>(count).fill(0);
  for (const byte of bytes) {
    const lead = byte ^ (rest[0] ?? 0);
    const shifted = [...rest.slice(1), 0];
    rest = shifted.map((value, at) => value ^ times(factors[at] ?? 0, lead));
  }
  return rest;
}
