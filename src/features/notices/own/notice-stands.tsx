import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { canComeHome } from '@/domain/notice-words';
import type { Home } from '@/lib/answers/use-home';
import { replaceWith } from '@/lib/pages/routes';
import { acknowledge } from './answer-notice';
import type { OwnNoticeHere } from './own-notice-here';
import { isLive } from './own-notice-words';

const openNotice = ({ householdId }: Home, noticeId: string): void =>
  void replaceWith('residentNotice', { householdId, noticeId });

interface Props {
  home: Home;
  notice: OwnNoticeHere;
  now: string;
}

/** Above the words of a notice that does not hold any more; nothing while it does. */
export function NoticeStruck({ home, notice }: Omit<Props, 'now'>) {
  const { isCancelled, replacedById } = notice;
  if (isCancelled)
    return (
      <Card look="due">
        <SectionTitle title="这条公告取消了" hint="下面说的不用照着做" />
      </Card>
    );
  if (!replacedById) return null;
  return (
    <Card look="due">
      <SectionTitle title="这条公告有更正" hint="请照新的那条做" />
      <ActionButton onTap={() => openNotice(home, replacedById)}>看更正后的</ActionButton>
    </Card>
  );
}

/** Below its words: what was answered, until when it holds, what it puts right. */
export function NoticeStands({ home, notice, now }: Props) {
  const { isCancelled, correctsId, expiresAt, acknowledgedAt } = notice;
  if (isCancelled) return null;
  return (
    <Card className="card--rows">
      {acknowledgedAt ? <Said home={home} notice={notice} now={now} at={acknowledgedAt} /> : null}
      <Row title={`有效到 ${formatMoment(expiresAt, now)}`} />
      {correctsId ? <Row title="这是更正，看原来那条" onTap={() => openNotice(home, correctsId)} /> : null}
    </Card>
  );
}

/** What the household has answered, and that somebody should come after all. */
function Said({ home, notice, now, at }: Props & { at: string }) {
  const mayStillAsk = isLive(notice, now) && !notice.needsAtHome && canComeHome(notice.kind);
  return (
    <>
      <Row title={notice.needsAtHome ? '您家知道了，要上门' : '您家知道了'} hint={formatMoment(at, now)} />
      {mayStillAsk ? (
        <Buttons>
          <ActionButton look="second" onTap={() => acknowledge(home, notice, true)}>
            还要上门
          </ActionButton>
        </Buttons>
      ) : null}
    </>
  );
}
