import type { DatabaseHandle } from '../../../db/database';
import type { Channel, Outgoing, Sending } from '../../../kernel/channel';
import { inCommunity } from '../../../kernel/in-community';
import type { Secrets } from '../../../kernel/secrets';
import type { RobotPort } from '../../../peers/wecom-robot';
import * as robots from './robots';

interface Parts {
  database: Pick<DatabaseHandle, 'pool'>;
  secrets: Secrets;
  port: RobotPort;
  clock: () => Date;
}

/** The robots of staff groups: whatever groups are told. WeCom takes twenty a minute of each; we hold to it ourselves. */
export function wecomChannel({ database, secrets, port, clock }: Parts): Channel {
  async function send({ communityId, to, body }: Outgoing, signal: AbortSignal): Promise<Sending> {
    if (!('robotId' in to)) return { was: 'refused' };
    const db = inCommunity(database, communityId);
    const robot = { communityId, id: to.robotId };
    const key = await robots.keyOf(db, robot);
    if (!key) return { was: 'refused' };
    if (!(await robots.mayPost(db, robot, clock()))) return { was: 'later', reason: 'full' };
    return port.post(secrets.open(key), body, signal);
  }
  return { name: 'wecom', leadsTo: 'robots', atOnce: 1, takes: () => true, send };
}
