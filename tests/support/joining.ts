import { CONSENT_VERSION } from '@/domain/consent';
import { demoId } from '../../backend/demo';
import { actionId, type Api } from './app';
import { communityId, entrance } from './demo';

export const building10 = demoId('building 10');
/** The register has this number for 10-1-301, where nobody uses the program yet. */
export const liuPhone = '19900000599';
/** A number that nobody has. */
export const otherPhone = '19900009876';

/** Staff make a code for every building; answers that of building 10. */
export async function givenCode(lin: Api): Promise<string> {
  await lin.joining.makeCodes({ communityId, actionId: actionId() });
  const { rows } = await lin.joining.listCodes({ communityId });
  return rows.find(({ buildingNo }) => buildingNo === '10')?.code ?? '';
}

type Wish = Partial<Parameters<Api['joining']['apply']>[0]>;

/** What somebody says of themselves at 10-1-301; the number is nobody's unless it is said. */
export const wish = (buildingCode: string, more: Wish = {}) => ({
  buildingCode,
  kind: 'resident' as const,
  entranceId: entrance('10-1').entranceId,
  roomNo: '301',
  name: '刘先生',
  ...(more.phoneToken ? {} : { phone: otherPhone }),
  consentVersion: CONSENT_VERSION,
  actionId: actionId(),
  ...more,
});

/** An offer of help. */
export const offer = (buildingCode: string) => ({
  buildingCode,
  name: '何女士',
  phone: '19900009877',
  skills: '会开车',
  hours: '周末全天',
  consentVersion: CONSENT_VERSION,
  actionId: actionId(),
});
