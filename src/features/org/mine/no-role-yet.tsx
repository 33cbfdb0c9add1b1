import { MessageCard } from '@/components/cards/message-card';

/** For somebody who is known but holds no role any more. */
export const NoRoleYet = () => (
  <MessageCard icon="mine" title="您现在没有加入小区" hint="扫楼下的楼栋码加入；有邀请码的，到“我的”里填上" />
);
