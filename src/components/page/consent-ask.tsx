import { go } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { Card } from '../cards/card';
import { Row } from '../cards/row';

/** The text about personal data is new: said on the first pages until it was read and agreed to. */
export function ConsentAsk() {
  const { me } = useSession();
  if (!me.data?.needsConsent) return null;
  return (
    <Card look="due">
      <Row
        title="请看一遍隐私说明"
        hint="您的称呼、手机号怎么用；看完点“我同意”"
        onTap={() => go('privacy')}
      />
    </Card>
  );
}
