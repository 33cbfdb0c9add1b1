import type { MayCall, TargetLevel } from '@/contract/procedure';
import { texts } from '../texts';

const places: Record<TargetLevel, string> = {
  county: '县',
  team: '组',
  community: '小区',
  building: '楼栋',
  entrance: '单元',
  household: '住户',
};

/** Who may call a procedure, in words: "楼长、工作人员，身份在该单元或其上级". */
export function whoMayCall(mayCall: MayCall): string {
  if (mayCall.who === 'anyone') return '任何人，不用登录';
  if (mayCall.who === 'identified') return '微信用户（还没有绑定身份也可以）或已登录的人';
  if (mayCall.who === 'signedIn') return '已登录的人';
  if (mayCall.who === 'heldAtInstallation') return '整个系统的管理员';
  const roles = mayCall.roles.map((role) => texts.roles[role]).join('、');
  const atDoor = mayCall.atDoor ? '；或正在上门的志愿者' : '';
  return `${roles}，身份在该${places[mayCall.at]}或其上级${atDoor}`;
}
