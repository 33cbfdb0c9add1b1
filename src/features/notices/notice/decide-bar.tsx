import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { roleOf } from '@/lib/accessible/web-only';
import { useForm, type Form } from '@/lib/forms/use-form';
import type { NoticeProps } from './notice-props';
import { WhySheet } from './why-sheet';

/** What its second person has looked at so far. */
interface Agreed {
  counted: number;
  overlapsWith: string[];
}

/** What the next tap agrees to: those who are there now, after some have moved; the same words once more. */
function nextAgreed(agreed: Agreed, refused: Form['refused']): Agreed {
  if (refused?.code === 'NOTICE_OVERLAPS')
    return { ...agreed, overlapsWith: [...agreed.overlapsWith, String(refused.details.noticeId)] };
  const now = refused?.code === 'AUDIENCE_CHANGED' ? Number(refused.details.now) : NaN;
  return now > 0 ? { ...agreed, counted: now } : agreed;
}

/** Lets a notice of somebody else go out, to as many as were counted, or sends it back; its author can take it back alone. */
export function DecideBar({ communityId, notice }: NoticeProps) {
  const [isDeclining, setDeclining] = useState(false);
  const { run, isRunning, refused } = useForm('notices.approveNotice');
  const [agreed, setAgreed] = useState<Agreed>({ counted: notice.counted, overlapsWith: [] });
  const next = nextAgreed(agreed, refused);
  const approve = () => {
    setAgreed(next);
    void run({ communityId, noticeId: notice.id, ...next });
  };
  const note = refused ? (
    <View className="compose__refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  ) : notice.isOwn ? (
    '您写的，要由另一位工作人员复核'
  ) : (
    `看清楚内容和发给谁，再同意`
  );
  return (
    <>
      <ActionBar note={note}>
        <ActionButton size="bar" look="second" onTap={() => setDeclining(true)}>
          {notice.isOwn ? '撤回' : '退回'}
        </ActionButton>
        {notice.isOwn ? null : (
          <ActionButton size="bar" isRunning={isRunning} onTap={approve}>
            {next.overlapsWith.length > 0 ? '还是要发' : '同意'}，发给 {next.counted} 户
          </ActionButton>
        )}
      </ActionBar>
      {isDeclining ? (
        <WhySheet
          deed="notices.declineNotice"
          title={notice.isOwn ? '撤回这条公告' : '退回这条公告'}
          hint="写的人会看到原因，可以改好再发"
          word={notice.isOwn ? '撤回' : '退回'}
          communityId={communityId}
          noticeId={notice.id}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </>
  );
}
