import type * as z from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What is counted of a text or a list: 个字, 项; of a number nothing. */
const units: Readonly<Record<string, string>> = { string: ' 个字', array: ' 项', set: ' 项', map: ' 项' };

/** An amount is kept in 分, and typed and read in 元. */
function amountOf(issue: Issue, amount: number | bigint): string {
  const isMoney = String(issue.path?.at(-1) ?? '').endsWith('Fen');
  return isMoney ? `${Number(amount) / 100} 元` : String(amount);
}

function bound(issue: Issue & { origin: string }, words: [string, string], limit: number | bigint): string {
  const unit = units[issue.origin];
  return unit ? `${words[0]} ${limit}${unit}` : `${words[1]} ${amountOf(issue, limit)}`;
}

/**
 * Why a field cannot be taken, as a person would say it: zod speaks of types where somebody has left something out, of
 * UUIDs where a link is broken, and of an expected string where a note is too long. A sentence that a schema brings
 * itself stands before these.
 */
export function plainReason(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return '没有填，或格式不对';
    case 'invalid_value':
      return '没有选，或不能这样选';
    case 'too_big':
      return bound(issue, ['太长，最多', '不能超过'], issue.maximum);
    case 'too_small':
      return issue.minimum === 1 && issue.origin in units
        ? '没有填'
        : bound(issue, ['太短，至少', '不能小于'], issue.minimum);
    case 'invalid_format':
      return issue.format === 'uuid' ? '链接不完整，请回到上一页重新打开' : '格式不对，请检查后重填';
    default:
      return '格式不对，请检查后重填';
  }
}
