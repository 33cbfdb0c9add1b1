import { Screen } from '@/components/screen';
import { SignIn } from '@/features/org/sign-in';

export default function SignInPage() {
  return (
    <Screen title="登录" isFirst>
      <SignIn />
    </Screen>
  );
}
