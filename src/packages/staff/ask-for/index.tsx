import { useState } from 'react';
import { AskForScreen } from '@/features/orders/requests/ask-screen';
import { PlaceChoice, type ChosenPlace } from '@/features/org/roles/place-choice';
import { useSession } from '@/lib/session/session';

export default function AskForPage() {
  const communityId = useSession().grant?.communityId ?? '';
  const [place, setPlace] = useState<ChosenPlace>({});
  return (
    <AskForScreen householdId={place.householdId}>
      <PlaceChoice communityId={communityId} hasHousehold place={place} onChange={setPlace} />
    </AskForScreen>
  );
}
