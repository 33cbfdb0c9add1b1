import { CONSENT_VERSION } from '@/domain/consent';
import { v7 } from 'uuid';

interface Place {
  entranceId: string;
}
interface Things {
  joinRequestId: string;
  offerId: string;
  memberGrantId: string;
  buildingId: string;
}

const noSuchCode = { buildingCode: 'NOSUCHCODE' };
const me = { name: '邻居', phone: '19900000901', consentVersion: CONSENT_VERSION };

/** The least that each procedure about joining takes. */
export const joiningInputs = {
  'joining.lookAtCode': () => noSuchCode,
  'joining.createGuestAccount': () => ({
    ...noSuchCode,
    ...me,
    loginName: 'nobody',
    password: 'not-a-password',
  }),
  'joining.readWechatPhone': () => ({ phoneCode: 'none' }),
  'joining.apply': (at: Place) => ({
    ...noSuchCode,
    ...me,
    kind: 'resident',
    entranceId: at.entranceId,
    roomNo: '502',
  }),
  'joining.applyAsVolunteer': () => ({ ...noSuchCode, ...me, hours: '周末' }),
  'joining.listMyRequests': () => ({}),
  'joining.withdrawRequest': () => ({ requestId: v7() }),
  'joining.listEntranceRequests': () => ({}),
  'joining.listRequests': () => ({}),
  'joining.countRequests': () => ({}),
  'joining.showPhone': (_: Place, { joinRequestId }: Things) => ({ requestId: joinRequestId }),
  'joining.showVolunteerPhone': (_: Place, { offerId }: Things) => ({ requestId: offerId }),
  'joining.approveRequest': (_: Place, { joinRequestId }: Things) => ({ requestId: joinRequestId }),
  'joining.declineRequest': (_: Place, { joinRequestId }: Things) => ({
    requestId: joinRequestId,
    reason: '不认识',
  }),
  'joining.acceptVolunteer': (_: Place, { offerId }: Things) => ({ requestId: offerId }),
  'joining.declineVolunteer': (_: Place, { offerId }: Things) => ({ requestId: offerId, reason: '人够了' }),
  'joining.listMembers': () => ({}),
  'joining.endMember': (_: Place, { memberGrantId }: Things) => ({ grantId: memberGrantId }),
  'joining.confirmMember': (_: Place, { memberGrantId }: Things) => ({ grantId: memberGrantId }),
  'overview.getOpenWork': () => ({}),
  'joining.listCodes': () => ({}),
  'joining.makeCodes': () => ({}),
  'joining.renewCode': (_: Place, { buildingId }: Things) => ({ chosenBuildingId: buildingId }),
  'joining.showCode': () => ({}),
  'joining.deleteAccount': () => ({ isSure: true }),
  'joining.printPosters': (_: Place, { buildingId }: Things) => ({ buildingIds: [buildingId] }),
};
