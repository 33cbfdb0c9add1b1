/** Whole 分 of an amount that a person wrote in 元: '¥12.5', '1,200 元'; undefined when it is none. */
export function readYuan(written: string): number | undefined {
  const plain = written.normalize('NFKC').replace(/[\s,¥元]/g, '');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}

/** The amount as a person types it again: '12.5', '1200'. */
export const yuanText = (fen: number): string => String(fen / 100);
