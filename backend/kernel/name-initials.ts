/** Where each letter of pinyin begins when Chinese characters are sorted by sound. */
const firstOfLetter = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀'];
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';

/** Surnames that sound otherwise than the same character in other words. */
const surnames: Readonly<Record<string, string>> = {
  曾: 'Z',
  翟: 'Z',
  查: 'Z',
  单: 'S',
  解: 'X',
  仇: 'Q',
  覃: 'Q',
  区: 'O',
  乐: 'Y',
  朴: 'P',
  盖: 'G',
  缪: 'M',
  种: 'C',
  长: 'Z',
};

const bySound = new Intl.Collator('zh-CN-u-co-pinyin');

function letterOf(sign: string): string {
  if (/[a-z0-9]/i.test(sign)) return sign.toUpperCase();
  if (!/\p{Script=Han}/u.test(sign)) return '';
  const after = firstOfLetter.findIndex((first) => bySound.compare(sign, first) < 0);
  return letters.at(after === -1 ? letters.length - 1 : after - 1) ?? '';
}

/**
 * '曾英远' → 'ZYY', so that somebody who only hears a name finds it with three keys. The order of sounds that Node
 * brings along (ICU) is enough for that; characters with several sounds count under their usual one.
 */
export const nameInitials = (name: string): string =>
  [...name.trim()].map((sign, at) => (at === 0 ? surnames[sign] : undefined) ?? letterOf(sign)).join('');
