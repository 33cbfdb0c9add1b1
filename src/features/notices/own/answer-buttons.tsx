import { ActionButton } from '@/components/buttons/action-button';
import { useAskForReminders } from '@/lib/answers/ask-for-reminders';
import type { Home } from '@/lib/answers/use-home';
import { canComeHome } from '@/domain/notice-words';
import { acknowledge } from './answer-notice';
import type { OwnNoticeHere } from './own-notice-here';

interface Props {
  home: Home;
  notice: OwnNoticeHere;
  size: 'inline' | 'bar';
}

/** 我知道了 and, where something can be brought or done at the door, that it should; each one tap. */
export function AnswerButtons({ home, notice, size }: Props) {
  const askForReminders = useAskForReminders();
  const answer = (needsAtHome: boolean) => {
    askForReminders();
    acknowledge(home, notice, needsAtHome);
  };
  return (
    <>
      {canComeHome(notice.kind) ? (
        <ActionButton look="second" size={size} onTap={() => answer(true)}>
          我知道了，要上门
        </ActionButton>
      ) : null}
      <ActionButton size={size} onTap={() => answer(false)}>
        我知道了
      </ActionButton>
    </>
  );
}
