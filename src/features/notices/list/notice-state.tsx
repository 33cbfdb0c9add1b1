import type { NoticeRow } from '@/contract/notices';
import { Pill, type Tone } from '@/components/words/pill';

interface State {
  tone: Tone;
  word: string;
}

/** How a notice that is out, or will be, stands. */
function stateOfSent({ sendAt, expiresAt, closedAt, counts }: NoticeRow, now: string): State {
  if (closedAt) return { tone: 'grey', word: '已结束' };
  if (sendAt > now) return { tone: 'blue', word: '待发送' };
  if (counts?.open === 0) return { tone: 'brand', word: '都有回应了' };
  return expiresAt <= now ? { tone: 'red', word: '过期了，还有户不知道' } : { tone: 'amber', word: '已发送' };
}

/** The state of a notice in a word. */
export function stateOf(notice: NoticeRow, now: string): State {
  const { state, isOwn, replacedById } = notice;
  if (state === 'waitingApproval') return { tone: 'amber', word: isOwn ? '等同事复核' : '等您复核' };
  if (state === 'declined') return { tone: 'red', word: '被退回' };
  if (state === 'cancelled') return { tone: 'grey', word: '已取消' };
  if (replacedById) return { tone: 'grey', word: '已更正' };
  return state === 'paused' ? { tone: 'amber', word: '已暂停' } : stateOfSent(notice, now);
}

/** Whether it stands struck through: taken back, or put right by another. */
export const isStruck = ({ state, replacedById }: Pick<NoticeRow, 'state' | 'replacedById'>): boolean =>
  state === 'cancelled' || replacedById !== null;

/** The state as a mark, with what else is to be seen at once. */
export function NoticeMarks({ notice, now }: { notice: NoticeRow; now: string }) {
  const { tone, word } = stateOf(notice, now);
  return (
    <>
      {notice.isExercise ? <Pill tone="violet">演练</Pill> : null}
      {notice.isUrgent ? <Pill tone="red">紧急</Pill> : null}
      <Pill tone={tone}>{word}</Pill>
    </>
  );
}
