import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { formatClock } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { useNow } from '@/lib/phone/clock';
import type { NoticeProps } from './notice-props';

/** As the server has it: not more often. */
const PAUSE_MS = 30 * 60_000;

/** Reminds those who have not answered, and nobody else; says when that may be done again. */
export function RemindButton({ communityId, notice }: NoticeProps) {
  const now = useNow(30_000);
  const [reminded, setReminded] = useState<number | null>(null);
  const remind = useAction('notices.remindRest', ({ households }) => setReminded(households));
  const { remindedAt, counts, isExercise, sendAt, state } = notice;
  const open = counts?.open ?? 0;
  if (isExercise || open === 0 || sendAt > now || state === 'paused') return null;
  const againAt = remindedAt && new Date(Date.parse(remindedAt) + PAUSE_MS).toISOString();
  const isLately = againAt !== null && againAt > now;
  return (
    <>
      <Buttons>
        <ActionButton
          look="soft"
          isRunning={remind.isRunning}
          isDisabled={isLately}
          onTap={() => void remind.run({ communityId, noticeId: notice.id })}
        >
          再提醒没回应的 {open} 户
        </ActionButton>
      </Buttons>
      {isLately && againAt ? (
        <View className="secondary">
          {reminded === null ? '' : `已提醒 ${reminded} 户，`}
          {formatClock(againAt)} 以后可以再提醒
        </View>
      ) : null}
    </>
  );
}
