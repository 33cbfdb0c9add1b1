import { CONSENT_VERSION } from '@/domain/consent';
import { enterAs, useSession } from '@/lib/session';
import { useAction } from '@/lib/use-action';
import { phoneOf, type JoinDraft } from './join-draft';

/** Sends what was filled in; a stranger on the web gets an account first. `onWaiting` when somebody has to decide. */
export function useJoin(buildingCode: string, onWaiting: () => void) {
  const { me } = useSession();
  const needsAccount = process.env.TARO_ENV === 'h5' && me.data === undefined;
  const account = useAction('joining.createGuestAccount');
  const household = useAction('joining.apply');
  const volunteer = useAction('joining.applyAsVolunteer');

  const ask = (draft: JoinDraft) => {
    const { name, kind, entranceId, roomNo, relation, skills, hours } = draft;
    const known = { buildingCode, name, ...phoneOf(draft), consentVersion: CONSENT_VERSION };
    if (kind === 'volunteer') return volunteer.run({ ...known, skills, hours });
    return household.run({ ...known, kind, entranceId, roomNo, relation });
  };
  const join = async (draft: JoinDraft) => {
    const { name, loginName, password } = draft;
    const entry = { buildingCode, name, loginName, password, consentVersion: CONSENT_VERSION };
    if (needsAccount && !(await account.run(entry))) return;
    const answer = await ask(draft);
    const { data: mine } = await me.refetch();
    if (answer?.state === 'joined' && mine) await enterAs(mine.accountId);
    else if (answer) onWaiting();
  };
  return { join, needsAccount, isRunning: account.isRunning || household.isRunning || volunteer.isRunning };
}
