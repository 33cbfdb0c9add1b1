import { useState } from 'react';
import { View } from '@tarojs/components';
import { Sheet } from '@/components/forms/sheet';
import { Tap } from '@/components/buttons/tap';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import type { SupplierShare } from '@/contract/purchasing';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  waveId: string;
  supplierId: string;
  line: SupplierShare['lines'][number];
}

/** Before a share is placed: lets another supplier bring all of a product. */
export function MoveButton({ communityId, waveId, supplierId, line }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [toSupplierId, choose] = useState<string | null>(null);
  const move = useAction('purchasing.moveProduct', () => setOpen(false));
  const { productId, movableTo, name, quantity, measure } = line;
  const run = (to: string) =>
    void move.run({ communityId, waveId, productId, fromSupplierId: supplierId, toSupplierId: to });
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
            isDisabled={toSupplierId === null}
            onTap={() => toSupplierId && run(toSupplierId)}
          >
            全部 {quantity} {measure} 换过去
          </ActionButton>
        }
      >
        <View className="secondary">居民的订单和价钱不变，到货时间按新的供应商算</View>
        <Choice
          options={movableTo.map((one) => ({ value: one.supplierId, label: one.name }))}
          value={toSupplierId}
          onChange={choose}
        />
      </Sheet>
    </>
  );
}
