import { View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { PageHead } from '@/components/page/page-head';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { go, useInvitationCode } from '@/lib/pages/routes';
import { CreateAccountForm } from '../invitations/create-account-form';
import { DemoLink } from './demo-link';
import { JoinForm } from '../invitations/join-form';
import { PasswordForm } from './password-form';
import '../org.scss';

type Way = 'password' | 'invitation';
const ways: { value: Way; label: string }[] = [
  { value: 'password', label: '我有账号' },
  { value: 'invitation', label: '我有邀请链接' },
];

/** Before anybody is asked for anything: what this is. */
const LookFirst = () => (
  <Card className="card--rows">
    <Row title="先看一看" hint="三单到家是做什么的，不用登录" onTap={() => go('look')} />
    <Row
      title="我是供应商"
      hint="用小区给的码，看要送的东西，不用登录"
      onTap={() => go('supply', { code: '' })}
    />
  </Card>
);

/** The door on the web: the three ways in first; below them an account with a password, or an invitation that makes one. Whoever comes by an invitation finds it first. */
function WebDoor({ children }: PropsWithChildren) {
  const code = useInvitationCode();
  const [way, setWay] = useState<Way>(code === '' ? 'password' : 'invitation');
  return (
    <>
      <PageHead title="三单到家" hint="居民下单，工作人员采购，志愿者送到家门口" />
      {code === '' ? children : null}
      <Card>
        <SectionTitle title="来过的，在这里登录" />
        <Choice options={ways} value={way} onChange={setWay} />
        {way === 'password' ? <PasswordForm /> : <CreateAccountForm invitedWith={code} />}
      </Card>
      {code === '' ? null : children}
      <LookFirst />
      <DemoLink />
    </>
  );
}

/** The door in WeChat: a stranger learns how to come in. */
function WeChatDoor({ children }: PropsWithChildren) {
  return (
    <>
      <PageHead title="欢迎来到三单到家" hint="您的微信还没有登记到小区" />
      {children}
      <LookFirst />
      <Card>
        <View>有邀请码的，填在这里。没有楼栋码也没有邀请码，请向社区工作人员要一个邀请码。</View>
        <View className="secondary">邀请码只能用一次，7 天内有效。</View>
        <JoinForm />
      </Card>
    </>
  );
}

/** Where somebody comes in whom we do not know yet. */
export const SignIn = ({ children }: PropsWithChildren) =>
  process.env.TARO_ENV === 'weapp' ? <WeChatDoor>{children}</WeChatDoor> : <WebDoor>{children}</WebDoor>;
