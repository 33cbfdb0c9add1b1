import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Order } from '@/contract/order-shapes';
import { formatDay } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import type { Home } from '@/lib/answers/use-home';
import type { Catalogue } from '../goods/catalogue';
import { fillWith } from '../draft/fill-with';
import { orderTitle } from '../order-list/order-title';
import { useDraft } from '../draft/use-draft';

interface Props {
  home: Home;
  catalogue: Catalogue;
  /** The newest order of another wave. */
  last: Order | undefined;
}

/** Before anything is chosen: the last order once more, in one tap. */
export function AgainCard({ home, catalogue, last }: Props) {
  const { isTouched } = useDraft(home.householdId, catalogue);
  if (!last || last.lines.length === 0 || isTouched || catalogue.order) return null;
  return (
    <Card className="again-card">
      <SectionTitle title={orderTitle(last.lines)} hint={`${formatDay(last.placedAt, now())}订的`} />
      <ActionButton look="soft" onTap={() => fillWith(home, last, catalogue)}>
        照上次再来一单
      </ActionButton>
    </Card>
  );
}
