const digitOf: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 俩: 2, 仨: 3 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const powerOf: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

/** '三零二' is read digit by digit, as rooms are spoken. */
const readSpoken = (text: string): number | undefined => {
  const digits = [...text].map((sign) => digitOf[sign]);
  return digits.includes(undefined) ? undefined : Number(digits.join(''));
};

/** '一百零二': each sign either waits as a digit or multiplies the one that waits. */
function readCounted(text: string): number | undefined {
  let sum = 0;
  let waiting = 0;
  for (const sign of text) {
    const power = powerOf[sign];
    const digit = digitOf[sign];
    if (power === undefined && digit === undefined) return undefined;
    if (power !== undefined) sum += (waiting === 0 ? 1 : waiting) * power;
    waiting = digit ?? 0;
  }
  return sum + waiting;
}

/** Reads '12', '十二', '两' or '一百零二' of plain text; anything else, a fraction or a sign before it is undefined. */
export function readWholeNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return /[十拾百佰]/.test(text) ? readCounted(text) : readSpoken(text);
}
