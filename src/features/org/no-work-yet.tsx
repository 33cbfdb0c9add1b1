import { MessageCard } from '@/components/message-card';
import { useSession } from '@/lib/session';
import { roleNames } from './role-names';

/** For roles whose pages are not built: said plainly, nothing faked. */
export function LaterPage() {
  const { role } = useSession();
  return (
    <MessageCard
      icon="desk"
      title={`${role ? roleNames[role] : ''}的页面还没有做好`}
      hint="以后会放在这里；现在可以在“我的”里换成别的身份"
    />
  );
}

/** For somebody who is known but holds no role any more. */
export const NoRoleYet = () => (
  <MessageCard icon="mine" title="您现在没有加入小区" hint="扫楼下的楼栋码加入；有邀请码的，到“我的”里填上" />
);
