import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { Stepper } from '@/components/forms/stepper';
import type { SupplierShare } from '@/contract/purchasing';
import { amountWords } from '@/domain/share-words';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';

interface Props {
  communityId: string;
  waveId: string;
  share: SupplierShare;
}

/** Three ways out for a share that its supplier would not come for; each tells its households once. */
export function DecideButtons({ communityId, waveId, share }: Props) {
  const [isToppingUp, setToppingUp] = useState(false);
  const decide = useAction('purchasing.decideShare', () => setToppingUp(false));
  const { minimum, supplierId, name } = share;
  if (!minimum || minimum.missing === 0 || share.decision) return null;
  const ofShare = { communityId, waveId, supplierId };
  const ask = async (kind: 'extend' | 'drop', content: string, yes: string) => {
    if (await askFirst({ content, yes })) await decide.run({ ...ofShare, kind });
  };
  return (
    <>
      <Buttons>
        <ActionButton
          look="second"
          isRunning={decide.isRunning}
          onTap={() =>
            void ask('extend', `${name}的东西等下一批一起下单。住户的订单不变，会收到一条消息。`, '延一批')
          }
        >
          延到下一批
        </ActionButton>
        <ActionButton
          look="second"
          isRunning={decide.isRunning}
          onTap={() =>
            void ask(
              'drop',
              `${name}的东西这一批都不订了。住户不用付钱，会收到一条消息，不能再改回来。`,
              '不订了',
            )
          }
        >
          这批不订
        </ActionButton>
        <ActionButton look="second" onTap={() => setToppingUp(true)}>
          小区补齐
        </ActionButton>
      </Buttons>
      {isToppingUp ? (
        <TopUpSheet
          share={share}
          minimum={minimum}
          isRunning={decide.isRunning}
          onClose={() => setToppingUp(false)}
          onGiven={(extras) => void decide.run({ ...ofShare, kind: 'topUp', extras })}
        />
      ) : null}
    </>
  );
}

interface SheetProps {
  share: SupplierShare;
  minimum: NonNullable<SupplierShare['minimum']>;
  isRunning: boolean;
  onClose: () => void;
  onGiven: (extras: { productId: string; pieces: number }[]) => void;
}

const MOST = 999;

/** What the community takes into stock besides, until nothing is missing any more. */
function TopUpSheet({ share, minimum, isRunning, onClose, onGiven }: SheetProps) {
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({});
  const more = share.lines.reduce(
    (sum, { productId, netFen }) =>
      sum + (pieces[productId] ?? 0) * (minimum.basis === 'pieces' ? 1 : netFen),
    0,
  );
  const left = Math.max(0, minimum.missing - more);
  const extras = Object.entries(pieces)
    .filter(([, count]) => count > 0)
    .map(([productId, count]) => ({ productId, pieces: count }));
  return (
    <Sheet
      title="小区补齐"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={left > 0} isRunning={isRunning} onTap={() => onGiven(extras)}>
          {left > 0 ? `还差 ${amountWords(minimum.basis, left)}` : '补上这些'}
        </ActionButton>
      }
    >
      <View className="secondary">补的东西放在小区备用，不算到任何一户，到货时一起清点。</View>
      {share.lines.map(({ productId, name, measure }) => (
        <View key={productId} className="top-up-row">
          <View className="top-up-row__name">
            {name}（{measure}）
          </View>
          <Stepper
            label={name}
            value={pieces[productId] ?? 0}
            max={MOST}
            onChange={(count) => setPieces({ ...pieces, [productId]: count })}
          />
        </View>
      ))}
    </Sheet>
  );
}
