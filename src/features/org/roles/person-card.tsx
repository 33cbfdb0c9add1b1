import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { now } from '@/lib/phone/clock';
import { GrantState } from './grant-state';
import { grantHistory } from './grant-words';
import type { ListedGrant } from './listed-grant';
import { PersonActions } from './person-actions';
import { roleNames } from '@/domain/role-names';

/** One role of one person, and what staff can do about it. */
export function PersonCard({ communityId, grant }: { communityId: string; grant: ListedGrant }) {
  const { name, role, placeLabel } = grant;
  return (
    <Card>
      <SectionTitle
        title={`${name} · ${roleNames[role]}`}
        hint={`${placeLabel}，${grantHistory(grant, now())}`}
        extra={<GrantState grant={grant} />}
      />
      <PersonActions communityId={communityId} grant={grant} />
    </Card>
  );
}
