import { Text } from '@tarojs/components';
import { useState } from 'react';
import { formatCount } from '@/domain/format-count';
import { now, useNow } from '@/lib/phone/clock';

/** What a slow server writes in a second; most are twice as fast. */
const householdsPerSecond = 700;

/** How far the writing of an import is: one transaction, of which nothing is to be seen but the time. */
export function WritingNote({ households }: { households: number }) {
  const [begun] = useState(now);
  const seconds = Math.max(0, Math.floor((Date.parse(useNow(1000)) - Date.parse(begun)) / 1000));
  const usual = Math.max(2, Math.ceil(households / householdsPerSecond));
  const rest =
    seconds <= usual ? `一般 ${usual} 秒以内` : '比平时慢，请再等等；就算断了，再点一次也不会重复导入';
  return <Text>{`正在写入 ${formatCount(households)} 户：已过 ${seconds} 秒，${rest}`}</Text>;
}
