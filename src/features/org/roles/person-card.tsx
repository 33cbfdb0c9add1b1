import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { now } from '@/lib/phone/clock';
import { Pill } from '@/components/words/pill';
import { grantHistory, type ListedGrant, grantStates } from './grant-words';
import { PersonActions } from './person-actions';
import { roleNames } from '@/domain/role-names';

/** Whether a role is in use, as a colour and a word. */
export const GrantState = ({ grant: { state } }: { grant: Pick<ListedGrant, 'state'> }) => (
  <Pill tone={state === 'held' ? 'brand' : 'grey'}>{grantStates[state]}</Pill>
);

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
