import { Screen } from '@/components/page/screen';
import { JoinWays } from '@/features/joining/join-ways';
import { SignIn } from '@/features/org/sessions/sign-in';

export default function SignInPage() {
  return (
    <Screen title="登录" isFirst>
      <SignIn>
        <JoinWays />
      </SignIn>
    </Screen>
  );
}
