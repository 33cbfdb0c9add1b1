import { View } from '@tarojs/components';
import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import { Money } from '@/components/money';
import type { Wave } from '@/contract/orders';
import type { Home } from '@/lib/use-home';
import { basketOf, type Chosen } from './basket';
import type { Catalogue } from './catalogue';
import { ConflictBar } from './conflict-bar';
import { FixBar } from './fix-bar';
import { isSettledHere } from './is-settled-here';
import { TroubleBar } from './trouble-bar';
import { useDraft } from './use-draft';
import { useSubmit } from './use-submit';
import { whatToFix } from './what-to-fix';

interface Props {
  home: Home;
  catalogue: Catalogue;
  wave: Wave;
  /** The server said no: what is on screen may be old. Answers what it says now. */
  lookAnew: () => Promise<Catalogue | undefined>;
}

const allGone = '要全部不要，请回到订单点“取消订单”';

/** The sum and the button that sends the order; or, when something stands in the way, how to go on in one tap. */
export function SubmitBar({ home, catalogue, wave, lookAnew }: Props) {
  const draft = useDraft(home.householdId, catalogue);
  const { submit, isRunning } = useSubmit(home, async () => {
    const now = await lookAnew();
    return { isSettledHere: isSettledHere(home.householdId, now), order: now?.order ?? null };
  });
  const { order, products } = catalogue;
  const send = (chosen: Chosen) =>
    void submit({ waveId: wave.id, order, lines: basketOf(products, chosen).lines });
  const settle = (chosen: Chosen) => {
    draft.goOn(chosen);
    if (whatToFix(products, order, chosen, draft.names).length === 0) send(chosen);
  };
  if (draft.merge && !isRunning) return <ConflictBar draft={draft} merge={draft.merge} onSettle={settle} />;
  if (draft.trouble && !isRunning) return <TroubleBar draft={draft} trouble={draft.trouble} wave={wave} />;
  const fixes = whatToFix(products, order, draft.chosen, draft.names);
  if (fixes.length > 0 && !isRunning)
    return <FixBar fixes={fixes} onFix={draft.choose} onFixAll={draft.goOn} chosen={draft.chosen} />;
  const basket = basketOf(products, draft.chosen);
  return (
    <ActionBar note={order && basket.lines.length === 0 ? allGone : null}>
      <View>
        <View className="secondary">共 {basket.pieces} 件</View>
        <View className="title">
          <Money fen={basket.totalFen} />
        </View>
      </View>
      <ActionButton
        size="bar"
        isRunning={isRunning}
        isDisabled={basket.lines.length === 0 || (order !== null && !draft.isTouched)}
        onTap={() => send(draft.chosen)}
      >
        {order ? '提交修改' : '提交订单'}
      </ActionButton>
    </ActionBar>
  );
}
