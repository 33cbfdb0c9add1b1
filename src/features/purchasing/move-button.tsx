import { useState } from 'react';
import { View } from '@tarojs/components';
import { Sheet } from '@/components/forms/sheet';
import { Tap } from '@/components/buttons/tap';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import type { SupplierShare } from '@/contract/purchasing';
import { readCount } from '@/domain/measures';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  waveId: string;
  supplierId: string;
  line: SupplierShare['lines'][number];
}

/** Before a share is placed: lets another supplier bring a product, all of it or so many by whole orders. */
export function MoveButton({ communityId, waveId, supplierId, line }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [toSupplierId, choose] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const move = useAction('purchasing.moveProduct', ({ pieces }) => {
    setOpen(false);
    setTyped('');
    void sayAloud(movedWords(pieces, line));
  });
  const { productId, movableTo, name, quantity, measure } = line;
  const read = typed.trim() === '' ? { quantity } : readCount(typed, line);
  const most = typed.trim() !== '' && 'quantity' in read ? read.quantity : undefined;
  const run = (to: string) =>
    void move.run({
      communityId,
      waveId,
      productId,
      fromSupplierId: supplierId,
      toSupplierId: to,
      pieces: most,
    });
  return (
    <>
      <Tap className="line-name__move" label={`${name} 换供应商`} onTap={() => setOpen(true)}>
        换供应商
      </Tap>
      <Sheet
        title={`${name} 换一家订`}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        bottom={
          <ActionButton
            size="bar"
            isRunning={move.isRunning}
            isDisabled={toSupplierId === null || !('quantity' in read) || read.quantity === 0}
            onTap={() => toSupplierId && run(toSupplierId)}
          >
            {most === undefined ? `全部 ${quantity} ${measure} 换过去` : `最多 ${most} ${measure} 换过去`}
          </ActionButton>
        }
      >
        <View className="secondary">居民的订单和价钱不变，到货时间按新的供应商算</View>
        <Choice
          options={movableTo.map((one) => ({ value: one.supplierId, label: one.name }))}
          value={toSupplierId}
          onChange={choose}
        />
        <TextField
          label={`换多少（一共 ${quantity} ${measure}）`}
          value={typed}
          onChange={setTyped}
          placeholder="全部换就空着"
          hint={
            'reason' in read ? read.reason : '按整张订单换，后下单的先换；一张订单不拆开，所以可能换得少一点'
          }
          maxLength={20}
        />
      </Sheet>
    </>
  );
}

/** What really moved: no order is split. */
const movedWords = (pieces: number, { name, measure }: Props['line']): string =>
  pieces === 0 ? `${name}的每张订单都比这个数多，没有换` : `${name}换过去 ${pieces} ${measure}`;
