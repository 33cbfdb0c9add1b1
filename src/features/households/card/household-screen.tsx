import { View } from '@tarojs/components';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { PageHead } from '@/components/page/page-head';
import { Pill } from '@/components/words/pill';
import { Screen } from '@/components/page/screen';
import { KEPT_AFTER_END_DAYS } from '@/domain/register/kept-after-end';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import { BesideCard } from './beside-card';
import { CareCard } from './care-card';
import { ContactsCard } from './contacts-card';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { MovingCard } from './moving-card';
import { ResidentsCard } from './residents-card';

interface Home {
  communityId: string;
  householdId: string;
}

const afterEnd = `迁出满 ${KEPT_AFTER_END_DAYS} 天后，姓名、电话和备注会删除，只留人数`;

/** All that the register says of a household, and every way to correct it. */
export function HouseholdScreen({ householdId }: { householdId: string }) {
  return (
    <Screen title="住户" wide>
      <InCommunity>
        {({ communityId }) => <Household communityId={communityId} householdId={householdId} />}
      </InCommunity>
    </Screen>
  );
}

function Household(home: Home) {
  const answer = useAnswer('households.getHousehold', home);
  const { role } = useSession();
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {(card) => {
        const canChange = card.endedAt === null;
        return (
          <>
            <PageHead
              title={card.placeLabel}
              hint={card.endedAt ? afterEnd : undefined}
              extra={
                card.endedAt ? (
                  <Pill tone="grey">已迁出</Pill>
                ) : card.isVacant ? (
                  <Pill tone="grey">空户</Pill>
                ) : null
              }
            />
            <View className="desk-grid">
              <View>
                <FactsCard {...home} card={card} canChange={canChange} />
                <CareCard {...home} card={card} canChange={canChange} />
              </View>
              <View>
                <ResidentsCard {...home} card={card} canChange={canChange} />
                <ContactsCard {...home} card={card} canChange={canChange} />
                <BesideCard {...home} card={card} canChange={canChange && role === 'staff'} />
                {canChange && role === 'staff' ? <MovingCard {...home} card={card} /> : null}
              </View>
            </View>
            <HistoryCard {...home} />
          </>
        );
      }}
    </Loaded>
  );
}
