import type { ReactNode } from 'react';
import { useSession } from '@/lib/session/session';
import { Loaded } from '../waiting/loaded';
import { MessageCard } from '../cards/message-card';

interface Props {
  children: (community: { communityId: string; communityName: string }) => ReactNode;
}

/** Draws what needs a community once it is known in which one the person works. */
export function InCommunity({ children }: Props) {
  const { me, grant } = useSession();
  const { communityId, communityName } = grant ?? {};
  if (communityId) return children({ communityId, communityName: communityName ?? '' });
  return (
    <Loaded answer={me}>
      {() => <MessageCard title="您还没有小区的身份" hint="请向小区工作人员要一个邀请码" />}
    </Loaded>
  );
}
