import { ActionButton } from '@/components/buttons/action-button';
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
export const AnswerButtons = ({ home, notice, size }: Props) => (
  <>
    {canComeHome(notice.kind) ? (
      <ActionButton look="second" size={size} onTap={() => acknowledge(home, notice, true)}>
        我知道了，要上门
      </ActionButton>
    ) : null}
    <ActionButton size={size} onTap={() => acknowledge(home, notice, false)}>
      我知道了
    </ActionButton>
  </>
);
