import { useAnswer } from '@/lib/answers/use-answer';
import { CaptainPhoneCard } from './captain-phone-card';

/** For a captain: the number that the households of all own entrances may call. */
export function MyCaptainPhone() {
  const { data: mine } = useAnswer('households.listMyEntrances', {}, { keep: true });
  const [first] = mine?.rows ?? [];
  if (!first) return null;
  return <CaptainPhoneCard isOwn communityId={first.communityId} entranceId={first.entranceId} />;
}
