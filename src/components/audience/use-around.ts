import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';

/** What an audience can be chosen from, null until it is there, and the answers that it waits for. */
export function useAround(communityId: string) {
  const plan = useAnswer('households.getBuildingPlan', { communityId });
  const { answer: rounds } = usePages('campaigns.listCampaigns', { communityId, limit: 100 });
  const { answer: notices } = usePages('campaigns.listCampaigns', { communityId, kind: 'notice', limit: 50 });
  const around =
    plan.data && rounds.data && notices.data
      ? { plan: plan.data, campaigns: [...rounds.data, ...notices.data] }
      : null;
  return { around, answers: [plan, rounds, notices] };
}
