import type { Database } from '../../db/database';
import { audit } from '../../kernel/actions';
import type { Secrets } from '../../kernel/secrets';
import { findFirstAdmin } from '../org/public';
import type { CommunityPlan } from './community-file/community-plan';
import { createByPlan, type Made } from './create-by-plan';
import { commandTexts as texts } from './texts';

/** What a command at the terminal may reach. */
interface Tool {
  db: Database;
  secrets: Secrets;
  now: Date;
}

/** Why the command gives up, in words for the person at the terminal. */
export class CannotCreate extends Error {}

/** Makes a community from the terminal, whole or not at all, in the name of the first admin of the installation. */
export function createByCommand(tool: Tool, plan: CommunityPlan): Promise<Made> {
  return tool.db.transaction().execute(async (db) => {
    const actor = await findFirstAdmin(db, tool.now);
    if (!actor) throw new CannotCreate(texts.noAdmin);
    const made = await createByPlan({ ...tool, db, actor }, plan);
    await audit(db, { ...deed, communityId: made.communityId, doneBy: actor.accountId, now: tool.now });
    return made;
  });
}

const deed = {
  procedure: 'create-community',
  householdId: null,
  actionId: null,
  requestId: 'create-community',
};
