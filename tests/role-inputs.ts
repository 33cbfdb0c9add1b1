import { demoId } from '../backend/demo';
import { CONSENT_VERSION } from '@/domain/consent';
import { v7 } from 'uuid';

interface Place {
  entranceId: string;
  staff: string;
}
interface Things {
  grantId: string;
}

const staffOf = (at: Place) => demoId(`account ${at.staff}`);
const far = '2027-01-01T00:00:00.000Z';

/** The least that each procedure about roles takes; what it gives has not begun while the test runs. */
export const roleInputs = {
  'org.listGrants': () => ({}),
  'org.findMembers': () => ({ text: '林' }),
  'org.grantRole': (at: Place) => ({ accountId: staffOf(at), role: 'volunteer', startsAt: far }),
  'org.endGrant': (_: Place, { grantId }: Things) => ({ grantId }),
  'org.setGrantEnd': (_: Place, { grantId }: Things) => ({ grantId, endsAt: '2027-02-01T00:00:00.000Z' }),
  'org.handOver': (at: Place) => ({
    fromAccountId: v7(),
    toAccountId: staffOf(at),
    entranceIds: [at.entranceId],
  }),
  'org.listMyGrants': () => ({}),
  'org.giveBackGrant': (_: Place, { grantId }: Things) => ({ grantId }),
  'org.agreeToPrivacy': () => ({ consentVersion: CONSENT_VERSION }),
};
