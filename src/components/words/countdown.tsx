import { Text } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { formatCountdown, leftWords } from '@/domain/countdown';
import { useNow } from '@/lib/phone/clock';
import { useTextSize } from '@/lib/accessible/text-size';

interface Props {
  /** The moment (UTC ISO) it counts to. */
  until: string;
  /** Called when that moment comes while the page is in front: ask the server anew. */
  onOver?: () => void;
}

/** Hours, minutes and seconds that are left; only its own text changes each second. In large type it is words. */
export function Countdown({ until, onOver }: Props) {
  const now = useNow(1000);
  const isOver = now >= until;
  const whenOver = useRef(onOver);
  useEffect(() => {
    whenOver.current = onOver;
  });
  useEffect(() => {
    if (isOver) whenOver.current?.();
  }, [isOver]);
  const { isLarge } = useTextSize();
  return <Text className="countdown">{isLarge ? leftWords(until, now) : formatCountdown(until, now)}</Text>;
}
