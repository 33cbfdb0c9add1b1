import { Loaded } from '@/components/waiting/loaded';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import { RenameCard } from './rename-card';

/** The community's name, for the admin who may correct it. */
export function CommunityName({ communityId }: { communityId: string }) {
  const { grants } = useSession();
  return grants.some(({ role }) => role === 'admin') ? <LoadedName communityId={communityId} /> : null;
}

function LoadedName({ communityId }: { communityId: string }) {
  const answer = useAnswer('setup.getSetup', { communityId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ name }) => <RenameCard key={name} communityId={communityId} known={name} />}
    </Loaded>
  );
}
