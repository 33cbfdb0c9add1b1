import { Loaded } from '@/components/waiting/loaded';
import { PhoneForm } from '@/components/forms/phone-form';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

/** The number that every household of the community calls; staff may change it. */
export function ServicePhoneCard({ communityId }: { communityId: string }) {
  const answer = useAnswer('org.getContacts', { communityId });
  const { run, isRunning } = useAction('org.setServicePhone');
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ servicePhone }) => (
        <PhoneForm
          key={servicePhone}
          title="服务电话"
          hint="住户在订单里点一下就能打"
          known={servicePhone ?? ''}
          isRunning={isRunning}
          words={{ keep: '换成这个号码' }}
          onGiven={(given) => void run({ communityId, servicePhone: given })}
        />
      )}
    </Loaded>
  );
}
