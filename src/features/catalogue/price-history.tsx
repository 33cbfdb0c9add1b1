import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { usePages } from '@/lib/answers/use-pages';
import { useNow } from '@/lib/phone/clock';

interface Props {
  communityId: string;
  productId: string;
}

/** Every price that the product had, when somebody asks. */
export function PriceHistory(props: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Prices {...props} />;
  return (
    <ActionButton look="second" onTap={() => setOpen(true)}>
      看以前的价钱
    </ActionButton>
  );
}

function Prices(props: Props) {
  const { answer, more, isFetchingMore } = usePages('catalogue.listPrices', { ...props, limit: 20 });
  const now = useNow(60_000);
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(rows) => (
        <View className="price-history">
          {rows.map(({ since, priceFen }) => (
            <Row key={since} title={formatMoney(priceFen)} extra={`${formatMoment(since, now)} 起`} />
          ))}
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </View>
      )}
    </Loaded>
  );
}
