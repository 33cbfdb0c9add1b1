import { CONSENT_VERSION } from '@/domain/consent';
import { enterAs, useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { phoneOf, type JoinDraft } from './join-draft';

export type JoinOutcome = 'joined' | 'waiting';

/** Sends what was filled in; a stranger on the web gets an account first. `onSent` when the server has it. */
export function useJoin(buildingCode: string, onSent: (outcome: JoinOutcome) => void) {
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
    if (!answer) return void me.refetch();
    // Said before anything is asked anew: a form that is empty again looks as if nothing had been sent.
    onSent(answer.state === 'joined' ? 'joined' : 'waiting');
    const { data: mine } = await me.refetch();
    if (answer.state === 'joined' && mine) await enterAs(mine.accountId);
  };
  return { join, needsAccount, isRunning: account.isRunning || household.isRunning || volunteer.isRunning };
}
