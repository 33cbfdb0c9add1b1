/** Marks that nobody sees, as they come along when something is pasted. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const currency = /^(?:¥|RMB|CNY|人民币)\s*/i;
/** '/斤', '每箱(10斤)', '/500g': for how much a price is, stands in a column of its own. */
const perMeasure = /\s*(?:\/|每)\s*\d*(?:\.\d+)?\s*[^\d\s,./~元圆块¥-]{1,6}\s*(?:\([^()]*\))?$/;
const yuan = /\s*(?:元|圆|块)(?:整|钱)?$/;
const plain = /^\d{1,7}(?:\.\d{1,2})?$/;
/** A comma parts thousands, and nothing else: '4,50' may be ¥4.50 or ¥450. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
/** '3块5', '3元5角'. */
const spoken = /^(\d{1,7})(?:块(\d)毛?|元(\d)角)$/;

/** '3。5' is what a Chinese keyboard makes of 3.5. */
const withPoint = (text: string): string => text.replace(/(\d)。(\d)/, '$1.$2');

const bare = (written: string): string =>
  withPoint(written.normalize('NFKC').replace(unseen, '').trim())
    .replace(currency, '')
    .replace(perMeasure, '');

/**
 * Whole 分 of an amount that a person wrote in 元: '¥12.5', '1,200 元', '3.5元/斤', '3块5'. Undefined for what is no
 * amount or may be two ('4,50', '12.8-15.8', '12.345'): it is asked, never guessed. The one reader of money.
 */
export function readYuan(written: string): number | undefined {
  const amount = bare(written);
  const [, whole, tenths, otherTenths] = spoken.exec(amount) ?? [];
  if (whole !== undefined) return Number(whole) * 100 + Number(tenths ?? otherTenths) * 10;
  const figure = amount.replace(yuan, '');
  if (!plain.test(figure) && !grouped.test(figure)) return undefined;
  return Math.round(Number(figure.replace(/,/g, '')) * 100);
}

const free = /^(?:免费|赠送|赠品|不要钱)$/;

/**
 * Whole 分 of a price in a file. A 0 is more often a price that nobody has filled in than a gift: what is free says so
 * in words.
 */
export function readPrice(written: string): number | undefined {
  if (free.test(written.normalize('NFKC').trim())) return 0;
  const fen = readYuan(written);
  return fen === 0 ? undefined : fen;
}

/** The amount as a person types it again: '12.5', '1200'. */
export const yuanText = (fen: number): string => String(fen / 100);

/** The price as readPrice reads it again. */
export const priceText = (fen: number): string => (fen === 0 ? '免费' : yuanText(fen));
