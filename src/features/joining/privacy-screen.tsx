import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { PageHead } from '@/components/page/page-head';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { CONSENT_VERSION } from '@/domain/consent';
import { hasPrivacyContract, openPrivacyContract } from '@/lib/phone/privacy-contract';
import { goBack } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { PrivacyWords } from './privacy-words';

function AgreeBar() {
  const { run, isRunning } = useAction('org.agreeToPrivacy', goBack);
  return (
    <ActionBar>
      <ActionButton
        size="bar"
        isRunning={isRunning}
        onTap={() => void run({ consentVersion: CONSENT_VERSION })}
      >
        我同意
      </ActionButton>
    </ActionBar>
  );
}

/** '隐私说明', to be read by anybody; whoever has not agreed to this version can do so here. */
export function PrivacyScreen() {
  const { me } = useSession();
  return (
    <Screen title="隐私说明" bottom={me.data?.needsConsent ? <AgreeBar /> : null}>
      <PageHead title="您的信息怎么用" hint={`${CONSENT_VERSION} 版`} />
      <PrivacyWords />
      {hasPrivacyContract() ? (
        <Card>
          <Row
            title="微信里的隐私保护指引"
            hint="微信要求的那一份，和上面说的是同一件事"
            onTap={openPrivacyContract}
          />
        </Card>
      ) : null}
    </Screen>
  );
}
