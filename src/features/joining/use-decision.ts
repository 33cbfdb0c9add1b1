import type { JoinCase } from '@/contract/join-cases';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';

/** What whoever decides can do with one request; a volunteer's is staff's, the others belong to an entrance. */
export function useDecision({ communityId, entranceId, id: requestId, householdId, grantId }: JoinCase) {
  const approveOne = useAction('joining.approveRequest');
  const declineOne = useAction('joining.declineRequest');
  const accept = useAction('joining.acceptVolunteer');
  const turnDown = useAction('joining.declineVolunteer');
  const confirmOne = useAction('joining.confirmMember');
  const endOne = useAction('joining.endMember');
  const phone = useAction('joining.showPhone');
  const volunteerPhone = useAction('joining.showVolunteerPhone');
  const here = { communityId, requestId };
  const member = { communityId, householdId: householdId ?? '', grantId: grantId ?? '' };
  const question = { content: '移出以后，这个人不能再看和替这户下单。要移出吗？', yes: '移出' };
  return {
    isRunning: [approveOne, declineOne, accept, turnDown, confirmOne, endOne].some((one) => one.isRunning),
    approve: (chosen?: string) =>
      entranceId ? approveOne.run({ ...here, entranceId, householdId: chosen }) : accept.run(here),
    decline: (reason: string) =>
      entranceId ? declineOne.run({ ...here, entranceId, reason }) : turnDown.run({ ...here, reason }),
    confirm: () => confirmOne.run(member),
    end: async () => {
      if (await askFirst(question)) await endOne.run(member);
    },
    showPhone: () => (entranceId ? phone.run({ ...here, entranceId }) : volunteerPhone.run(here)),
  };
}
