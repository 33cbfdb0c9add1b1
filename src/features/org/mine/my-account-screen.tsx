import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { useSession } from '@/lib/session/session';
import { ChangePassword } from '../sessions/change-password';
import { LeaveForGood } from './leave-for-good';
import { SignOutEverywhere } from '../sessions/sign-out-everywhere';
import '../org.scss';

/** How I sign in, and the ways out: of every browser, and for good. */
export function MyAccountScreen() {
  const { me } = useSession();
  return (
    <Screen title="账号">
      <Loaded answer={me}>
        {({ loginName }) => (
          <>
            <Card className="card--rows">
              <Row title="登录方式" hint={loginName === null ? '用微信登录' : `登录名 ${loginName}`} />
            </Card>
            {loginName === null ? null : (
              <>
                <ChangePassword />
                <Card>
                  <SectionTitle title="在所有地方退出" hint="手机丢了，或在别人的电脑上忘了退出" />
                  <SignOutEverywhere />
                </Card>
              </>
            )}
            <LeaveForGood hasPassword={loginName !== null} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
