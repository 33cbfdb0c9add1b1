import { Loaded } from '@/components/waiting/loaded';
import { PhoneForm } from '@/components/forms/phone-form';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  entranceId: string;
  isOwn: boolean;
}

/** The number that the households of a captain may call: the captain's own, or kept by staff. */
export function CaptainPhoneCard({ isOwn, ...place }: Props) {
  const answer = useAnswer('org.getCaptainPhone', place);
  const { run, isRunning } = useAction('org.setCaptainPhone');
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ captainName, phone }) => (
        <PhoneForm
          key={`${place.entranceId} ${phone}`}
          title={isOwn ? '住户可以打这个电话找我' : `楼长 ${captainName ?? ''} 的电话`}
          hint="只给自己楼里的住户看，写在订单里；不留就打服务电话"
          known={phone ?? ''}
          isRunning={isRunning}
          words={{ keep: '就用这个号码', drop: '不留电话了' }}
          onGiven={(given) => void run({ ...place, phone: given === '' ? null : given })}
        />
      )}
    </Loaded>
  );
}

/** For a captain: the number that the households of all own entrances may call. */
export function MyCaptainPhone() {
  const { data: mine } = useAnswer('households.listMyEntrances', {}, { keep: true });
  const [first] = mine?.rows ?? [];
  if (!first) return null;
  return <CaptainPhoneCard isOwn communityId={first.communityId} entranceId={first.entranceId} />;
}
