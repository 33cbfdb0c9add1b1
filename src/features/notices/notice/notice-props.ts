import type { Notice } from '@/contract/notices';

/** A notice of a community, in a part of its page. */
export interface NoticeProps {
  communityId: string;
  notice: Notice;
}
