import { Card } from '@/components/card';
import { Row } from '@/components/row';
import { go } from '@/lib/routes';
import { useAnswer } from '@/lib/use-answer';

/** For staff: how many wait at the door. Nobody waits, nothing shown. */
export function JoiningCount({ communityId }: { communityId: string }) {
  const { data: open } = useAnswer('joining.countRequests', { communityId }, { everyMs: 60_000 });
  if (!open || open.households + open.volunteers + open.toLookAt === 0) return null;
  const parts = [
    open.households > 0 && `${open.households} 人申请加入`,
    open.volunteers > 0 && `${open.volunteers} 人报名志愿者`,
    open.toLookAt > 0 && `${open.toLookAt} 人用手填号码加入，请核对`,
  ];
  return (
    <Card look="due">
      <Row title={parts.filter(Boolean).join('，')} onTap={() => go('staffJoining')} />
    </Card>
  );
}
