import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useAction } from '@/lib/answers/use-action';
import { go } from '@/lib/pages/routes';
import type { NoticeProps } from './notice-props';
import { RemindButton } from './remind-button';
import { WhySheet } from './why-sheet';

/** What can be done about a notice that is out, or will be; nothing once it is over. */
export function DeedsCard({ communityId, notice }: NoticeProps) {
  const [isCancelling, setCancelling] = useState(false);
  const { id: noticeId, state, closedAt, replacedById } = notice;
  const isLive = (state === 'approved' || state === 'paused') && closedAt === null && replacedById === null;
  if (!isLive) return null;
  return (
    <Card>
      <SectionTitle title="还能做什么" />
      <RemindButton communityId={communityId} notice={notice} />
      <Buttons>
        <PauseButton communityId={communityId} notice={notice} />
        <ActionButton look="second" onTap={() => go('staffWriteNotice', { corrects: noticeId })}>
          更正
        </ActionButton>
        <ActionButton look="danger" onTap={() => setCancelling(true)}>
          取消
        </ActionButton>
      </Buttons>
      {isCancelling ? (
        <WhySheet
          deed="notices.cancelNotice"
          title={`取消“${notice.title}”`}
          hint="住户那里会划掉；还没发出去的不再发；要改的管控等级也不改了"
          word="取消这条公告"
          communityId={communityId}
          noticeId={noticeId}
          onClose={() => setCancelling(false)}
        />
      ) : null}
    </Card>
  );
}

function PauseButton({ communityId, notice: { id: noticeId, state } }: NoticeProps) {
  const pause = useAction('notices.pauseNotice');
  const resume = useAction('notices.resumeNotice');
  const isPaused = state === 'paused';
  const turn = () => void (isPaused ? resume : pause).run({ communityId, noticeId });
  return (
    <ActionButton look="second" isRunning={pause.isRunning || resume.isRunning} onTap={turn}>
      {isPaused ? '接着发' : '先停一停'}
    </ActionButton>
  );
}
