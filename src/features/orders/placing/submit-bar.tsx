import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Money } from '@/components/words/money';
import { Tap } from '@/components/buttons/tap';
import type { Wave } from '@/contract/order-shapes';
import type { Home } from '@/lib/answers/use-home';
import { basketOf, type Chosen } from '@/domain/basket';
import { BasketSheet } from './basket-sheet';
import type { Catalogue } from '../goods/catalogue';
import { ConflictBar } from './conflict-bar';
import { FixBar } from './fix-bar';
import { TroubleBar } from './trouble-bar';
import { useDraft } from '../draft/use-draft';
import type { useSubmit } from './use-submit';
import { whatToFix } from '../draft/what-to-fix';

interface Props {
  home: Home;
  catalogue: Catalogue;
  wave: Wave;
  sending: ReturnType<typeof useSubmit>;
}

const allGone = '要全部不要，请回到订单点“取消订单”';

/** The sum and the button that sends the order; or, when something stands in the way, how to go on in one tap. */
export function SubmitBar({ home, catalogue, wave, sending }: Props) {
  const draft = useDraft(home.householdId, catalogue);
  const [isOpen, setOpen] = useState(false);
  const { submit, sentAs } = sending;
  const { order, products } = catalogue;
  const send = (chosen: Chosen) =>
    void submit({ waveId: wave.id, order, lines: basketOf(products, order, chosen, draft.said).lines });
  const settle = (chosen: Chosen) => {
    draft.goOn(chosen);
    if (whatToFix(products, order, chosen, draft.names).length === 0) send(chosen);
  };
  if (draft.merge && !sentAs) return <ConflictBar draft={draft} merge={draft.merge} onSettle={settle} />;
  if (draft.trouble && !sentAs) return <TroubleBar draft={draft} trouble={draft.trouble} wave={wave} />;
  const fixes = whatToFix(products, order, draft.chosen, draft.names);
  if (fixes.length > 0 && !sentAs)
    return <FixBar fixes={fixes} onFix={draft.choose} onFixAll={draft.goOn} chosen={draft.chosen} />;
  const basket = basketOf(products, order, draft.chosen);
  return (
    <>
      <ActionBar note={!sentAs && order && basket.lines.length === 0 ? allGone : null}>
        <Tap className="action-bar__sum submit-bar__sum" onTap={() => setOpen(true)}>
          <View className="secondary">
            共 {basket.pieces} 件{basket.wishPieces > 0 ? `，含代买 ${basket.wishPieces} 件` : ''}
          </View>
          <View className="title">
            <Money fen={basket.totalFen} />
          </View>
          {basket.pieces > 0 ? <View className="submit-bar__look">看选好的</View> : null}
        </Tap>
        <ActionButton
          size="bar"
          isRunning={sentAs !== null}
          isDisabled={!sentAs && (basket.lines.length === 0 || (order !== null && !draft.isTouched))}
          onTap={() => send(draft.chosen)}
        >
          {(sentAs ?? (order ? 'change' : 'new')) === 'change' ? '提交修改' : '提交订单'}
        </ActionButton>
      </ActionBar>
      <BasketSheet catalogue={catalogue} draft={draft} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
