import type { PropsWithChildren } from 'react';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { PageHead } from '@/components/page-head';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { go } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { AppFoot } from './app-foot';
import { LargeTypeSwitch } from './large-type-switch';
import { MyCaptainPhone } from './my-captain-phone';
import { MyQueue } from './my-queue';
import { MyRoles } from './my-roles';
import { roleNames } from './role-names';
import { UseCode } from './use-code';
import './org.scss';

/** Who I am here and in which role, how large the text is, and what the phone still has to tell the server. */
export function Mine({ children }: PropsWithChildren) {
  const { me, grant, role } = useSession();
  const mayInvite = role === 'staff' || role === 'admin';
  return (
    <>
      <Loaded answer={me} skeletonCards={2}>
        {({ name }) => (
          <>
            <PageHead
              title={name}
              hint={grant?.placeLabel}
              extra={role ? <Pill>{roleNames[role]}</Pill> : null}
            />
            <MyQueue />
            <MyRoles />
            {role === 'captain' ? <MyCaptainPhone /> : null}
          </>
        )}
      </Loaded>
      <Card className="card--rows">
        <LargeTypeSwitch />
        {mayInvite ? <Row title="邀请新成员" onTap={() => go('staffInvitations')} /> : null}
        {role === 'staff' ? (
          <Row title="小区设置" onTap={() => go('adminSetup', { communityId: '' })} />
        ) : null}
        {me.data ? <UseCode /> : null}
      </Card>
      {children}
      <AppFoot />
    </>
  );
}
