import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import type { Wish } from '@/contract/wishes';
import { DeclineWishSheet } from './decline-wish-sheet';
import { PriceWishSheet } from './price-wish-sheet';
import { askedWords, nextOfWish, offerWords } from './wish-words';

interface Props {
  communityId: string;
  wish: Wish;
  onClose: () => void;
}

/** One wish opened from the table: what was asked, what came of it, and the two answers while it waits for one. */
export function StaffWishSheet({ communityId, wish, onClose }: Props) {
  const [answer, setAnswer] = useState<'price' | 'decline' | null>(null);
  const chosen = { communityId, wish, isOpen: true, onClose };
  if (answer === 'price') return <PriceWishSheet {...chosen} />;
  if (answer === 'decline') return <DeclineWishSheet {...chosen} />;
  return (
    <Sheet
      title={wish.text}
      isOpen
      onClose={onClose}
      bottom={
        wish.state === 'waiting' ? (
          <Buttons>
            <ActionButton look="second" onTap={() => setAnswer('decline')}>
              买不到
            </ActionButton>
            <ActionButton onTap={() => setAnswer('price')}>报价</ActionButton>
          </Buttons>
        ) : null
      }
    >
      <View>{wish.placeLabel}</View>
      <View className="secondary">{askedWords(wish)}</View>
      <View className="wish-card__offer">{offerWords(wish)}</View>
      <View className="secondary">{wish.state === 'declined' ? nextOfWish(wish) : null}</View>
    </Sheet>
  );
}
