import type { PropsWithChildren, ReactNode } from 'react';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { PageHead } from '@/components/page/page-head';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { roleNames } from '@/domain/role-names';
import { go } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { SwitchRow } from '@/components/forms/switch-row';
import { chooseLargeType, useTextSize } from '@/lib/accessible/text-size';
import { MyCaptainPhone } from '../contacts/captain-phone-card';
import { UseCode } from '../invitations/join-form';
import { AppFoot } from './app-foot';
import { identitiesOf } from './identities';
import { MyQueue } from './my-queue';
import { MyRoles } from './my-roles';
import '../org.scss';

/** Turns the large type on and off. */
function LargeTypeSwitch() {
  const { isChosen } = useTextSize();
  return <SwitchRow title="大字模式" hint="字更大，按钮更大" isOn={isChosen} onChange={chooseLargeType} />;
}

/** Whoever signs in with WeChat has no password here, and no browser to sign out of. */
const accountWords = ({ loginName }: { loginName: string | null }): string =>
  loginName === null ? '登录方式、注销' : '改密码、退出、注销';

/** Who I am here and in which role, how large the text is, and what the phone still has to tell the server. */
export function Mine({ above, children }: PropsWithChildren<{ above?: ReactNode }>) {
  const { me, grant, grants, role } = useSession();
  const householdId = grant?.householdId;
  const identity = identitiesOf(grants).find(({ grantIds }) => grantIds.includes(grant?.id ?? ''));
  return (
    <>
      <Loaded answer={me} skeletonCards={2}>
        {({ name }) => (
          <>
            <PageHead
              title={name}
              hint={identity?.placeLabel}
              extra={role ? <Pill>{roleNames[role]}</Pill> : null}
            />
            <MyQueue />
            <MyRoles />
            {above}
            {role === 'captain' ? <MyCaptainPhone /> : null}
          </>
        )}
      </Loaded>
      <Card className="card--rows">
        <LargeTypeSwitch />
        {role === 'admin' ? <Row title="人员、邀请" onTap={() => go('staffPeople')} /> : null}
        {role === 'captain' ? <Row title="楼栋码" onTap={() => go('captainCode')} /> : null}
        {householdId ? <Row title="家里的人" onTap={() => go('residentMembers', { householdId })} /> : null}
        {me.data ? <Row title="我的职责" hint="我能做什么，谁给的" onTap={() => go('myGrants')} /> : null}
        {grants.length > 0 ? (
          <Row
            title="再加入一户、当志愿者"
            onTap={() => go('join', { code: '', kind: role === 'resident' ? 'volunteer' : 'resident' })}
          />
        ) : null}
        {me.data ? <Row title="账号" hint={accountWords(me.data)} onTap={() => go('myAccount')} /> : null}
        <Row title="隐私说明" onTap={() => go('privacy')} />
        {me.data ? <UseCode /> : null}
      </Card>
      {children}
      <AppFoot />
    </>
  );
}
