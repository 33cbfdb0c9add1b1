import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { formatMoment } from '@/domain/beijing-time';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { useNow } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { CopyButton } from './copy-button';

interface Props {
  communityId: string;
  purchaseId: string;
  supplier: string;
  /** Until when the present one is good; null when there is none. */
  expiresAt: string | null;
}

type Made = OutputOf<'purchasing.makeSupplierLink'>;

/** A page for the supplier alone: what it is to bring, where it says what it will bring and when. */
export function LinkButton({ communityId, purchaseId, supplier, expiresAt }: Props) {
  const [made, setMade] = useState<Made | null>(null);
  const [isOpen, setOpen] = useState(false);
  const make = useAction('purchasing.makeSupplierLink', setMade);
  const revoke = useAction('purchasing.revokeSupplierLink', () => setMade(null));
  const now = useNow(60_000);
  const input = { communityId, purchaseId };
  const hasOne = expiresAt !== null || made !== null;
  const renew = async () => {
    const content = `换了新的，${supplier}手上的链接马上不能用，要再发一次。`;
    if (!hasOne || (await askFirst({ content, yes: '换新的' }))) await make.run(input);
  };
  const end = async () => {
    const content = `${supplier}手上的链接马上不能用。`;
    if (await askFirst({ content, yes: '让它失效' })) await revoke.run(input);
  };
  const close = () => {
    setOpen(false);
    setMade(null);
  };
  return (
    <>
      <ActionButton look="second" onTap={() => setOpen(true)}>
        给供应商的链接
      </ActionButton>
      <Sheet
        title={`给${supplier}的链接`}
        isOpen={isOpen}
        onClose={close}
        bottom={
          <ActionButton size="bar" isRunning={make.isRunning} onTap={() => void renew()}>
            {hasOne ? '换一个新的' : '生成链接'}
          </ActionButton>
        }
      >
        <View className="secondary">
          供应商打开后只看到商品和数量，看不到住户。可以在上面确认能送多少、几点到。货到了或者三天后失效；换了新的，旧的马上失效。
        </View>
        {made ? (
          <>
            <View className="link-code">{made.code}</View>
            <Buttons>
              <CopyButton text={linkText(supplier, made)} />
            </Buttons>
            <View className="hint">这个码只显示这一次，关掉就看不到了</View>
          </>
        ) : null}
        {expiresAt ? (
          <>
            <View className="secondary">现在的链接 {formatMoment(expiresAt, now)} 前有效</View>
            <ActionButton look="second" isRunning={revoke.isRunning} onTap={() => void end()}>
              让它失效
            </ActionButton>
          </>
        ) : null}
      </Sheet>
    </>
  );
}

/** What is pasted into the chat with the supplier. */
const linkText = (supplier: string, { code, address }: Made): string =>
  address
    ? `${supplier}，请打开看这次要送的东西，并确认能送多少、几点到：${address}`
    : `${supplier}，请在“三单到家”的“我是供应商”里填这个码，看这次要送的东西：${code}`;
