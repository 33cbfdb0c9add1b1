import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useSession } from '@/lib/session/session';
import { CaptainPhoneCard } from './captain-phone-card';
import { PlaceChoice, type ChosenPlace } from '../roles/place-choice';

/** For staff of this community: the number of the captain of an entrance, for one who cannot type it in. */
export function StaffCaptainPhone({ communityId }: { communityId: string }) {
  const { grant, role } = useSession();
  const [place, setPlace] = useState<ChosenPlace>({});
  const { entranceId } = place;
  if (role !== 'staff' || grant?.communityId !== communityId) return null;
  return (
    <>
      <Card>
        <SectionTitle title="楼长的电话" hint="选一个单元，替楼长留一个电话" />
        <PlaceChoice communityId={communityId} hasHousehold={false} place={place} onChange={setPlace} />
      </Card>
      {entranceId ? (
        <CaptainPhoneCard isOwn={false} communityId={communityId} entranceId={entranceId} />
      ) : null}
    </>
  );
}
