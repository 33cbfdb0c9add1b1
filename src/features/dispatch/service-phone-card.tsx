import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { SectionTitle } from '@/components/section-title';
import { TextField } from '@/components/text-field';
import { useAction } from '@/lib/use-action';
import { useAnswer } from '@/lib/use-answer';

/** The number that every household of the community calls; staff may change it. */
export function ServicePhoneCard({ communityId }: { communityId: string }) {
  const answer = useAnswer('org.getContacts', { communityId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ servicePhone }) => (
        <PhoneForm key={servicePhone} communityId={communityId} known={servicePhone ?? ''} />
      )}
    </Loaded>
  );
}

function PhoneForm({ communityId, known }: { communityId: string; known: string }) {
  const [servicePhone, setServicePhone] = useState(known);
  const { run, isRunning } = useAction('org.setServicePhone');
  const isChanged = servicePhone.trim() !== known;
  return (
    <Card>
      <SectionTitle title="服务电话" hint="住户在订单里点一下就能打" />
      <TextField label="电话号码" value={servicePhone} onChange={setServicePhone} maxLength={18} />
      {isChanged ? (
        <Buttons>
          <ActionButton
            isRunning={isRunning}
            onTap={() => void run({ communityId, servicePhone: servicePhone.trim() })}
          >
            换成这个号码
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}
