import { actionId, type TestApp } from './app';

/** The admin who has become staff to help gives it back, so that the next who is asked is an admin and nothing else. */
export async function endHelp({ as }: TestApp): Promise<void> {
  const { getMe, giveBackGrant } = as('an').org;
  const { grants } = await getMe({});
  for (const { id, role } of grants)
    if (role === 'staff') await giveBackGrant({ grantId: id, actionId: actionId() });
}
