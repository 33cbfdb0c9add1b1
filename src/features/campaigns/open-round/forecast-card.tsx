import { View } from '@tarojs/components';
import { useState, type ComponentProps } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import type { AudienceCount } from '@/contract/campaigns';

export type Forecast = AudienceCount;

/** '共 74 户，其中空户 5 户'. */
export const forecastWords = ({ households, vacant }: Forecast): string =>
  vacant > 0 ? `共 ${households} 户，其中空户 ${vacant} 户` : `共 ${households} 户`;

const nobody = <MessageCard title="这个范围里一户也没有" hint="请换个范围再看" />;
const few = 12;

/** How many households there will be a cell for, entrance by entrance, before anything is opened. */
export function ForecastCard({ answer }: { answer: ComponentProps<typeof Loaded<Forecast>>['answer'] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={({ households }) => households === 0} empty={nobody}>
      {(forecast) => (
        <Card>
          <SectionTitle title={forecastWords(forecast)} hint="开始以后一户一格，一户不漏；空户也算" />
          <View className="forecast">
            {forecast.entrances.slice(0, isWhole ? undefined : few).map((one) => (
              <Row key={one.entranceId} title={one.placeLabel} extra={`${one.households} 户`} />
            ))}
          </View>
          {forecast.entrances.length > few && !isWhole ? (
            <ActionButton look="soft" onTap={() => setWhole(true)}>
              看全部 {forecast.entrances.length} 个单元
            </ActionButton>
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}
