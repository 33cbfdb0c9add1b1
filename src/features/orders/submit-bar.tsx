import { View } from '@tarojs/components';
import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import { Money } from '@/components/money';
import type { Wave } from '@/contract/orders';
import type { Home } from '@/lib/use-home';
import { basketOf, type Basket } from './basket';
import type { Catalogue } from './catalogue';
import { TroubleBar } from './trouble-bar';
import { useDraft } from './use-draft';
import { useSubmit } from './use-submit';

interface Props {
  home: Home;
  catalogue: Catalogue;
  wave: Wave;
  /** The server said no: what is on screen may be old. */
  onRefused: () => void;
}

function noteOf({ lines, gone }: Basket, isChange: boolean): string | null {
  if (isChange && lines.length === 0) return '要全部不要，请回到订单点“取消订单”';
  return gone > 0 ? `有 ${gone} 样已经下架，不会提交` : null;
}

/** The sum and the button that sends the order; or, when something has changed meanwhile, how to go on. */
export function SubmitBar({ home, catalogue, wave, onRefused }: Props) {
  const draft = useDraft(home.householdId, catalogue);
  const { submit, isRunning } = useSubmit(home, onRefused);
  if (draft.trouble && !isRunning) return <TroubleBar {...draft} trouble={draft.trouble} wave={wave} />;
  const { order } = catalogue;
  const basket = basketOf(catalogue.products, draft.chosen);
  return (
    <ActionBar note={noteOf(basket, order !== null)}>
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
        onTap={() => void submit({ waveId: wave.id, order, lines: basket.lines })}
      >
        {order ? '提交修改' : '提交订单'}
      </ActionButton>
    </ActionBar>
  );
}
