import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { OutputOf } from '@/lib/wire/api';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import type { Home } from '@/lib/answers/use-home';
import { useDrafts, type Draft } from '../draft/draft';
import { orderWave } from '../order-list/order-title';

type Content = OutputOf<'orders.getHome'>;

const unsentWords = (draft: Draft, { order }: Content): string | null => {
  const pieces = Object.values(draft.chosen).reduce((sum, quantity) => sum + quantity, 0);
  if (order) return '有改动还没提交';
  return pieces > 0 ? `还有 ${pieces} 件没提交` : null;
};

/** What the button does, where that is not plain: what was chosen and not sent, and which of several orders it changes. */
const noteOf = (content: Content, draft: Draft | undefined): string | null => {
  const { order, recent } = content;
  const unsent = draft ? unsentWords(draft, content) : null;
  return unsent ?? (order && recent.length > 0 ? `改的是${orderWave(order, now())}的订单` : null);
};

/** The fixed button of a household's first screen: to order in the open wave, or to change what was ordered there. */
export function HomeBar({ home: { householdId }, content }: { home: Home; content: Content }) {
  const draft = useDrafts((drafts) => drafts[householdId]);
  if (!content.wave) return null;
  const note = noteOf(content, draft);
  return (
    <ActionBar note={note}>
      <ActionButton size="bar" onTap={() => go('residentOrder', { householdId })}>
        {content.order ? '修改订单' : '去下单'}
      </ActionButton>
    </ActionBar>
  );
}
