import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { agreeToPrivacy } from './accounts/agree-to-privacy';
import { endGrant } from './roles/end-grant';
import { findMembers } from './accounts/find-members';
import { giveBackGrant } from './roles/give-back-grant';
import { grantRole } from './roles/grant-role';
import { handOver } from './roles/hand-over';
import { listGrants } from './roles/list-grants';
import { listMyGrants } from './roles/list-my-grants';
import { setGrantEnd } from './roles/set-grant-end';
import { becomeStaff } from './roles/become-staff';
import { changePassword } from './sessions/change-password';
import { cancelInvitation } from './invitations/cancel-invitation';
import { createAccount } from './accounts/create-account';
import { createCommunity } from './communities/found-community';
import { createInvitation } from './invitations/create-invitation';
import { getCaptainPhone } from './contacts/get-captain-phone';
import { getContacts } from './contacts/get-contacts';
import { getMe } from './accounts/describe-me';
import { inviteCaptains } from './invitations/invite-captains';
import { joinWithCode } from './invitations/join-with-code';
import { listCommunities } from './communities/list-communities';
import { listInvitations } from './invitations/list-invitations';
import { reportClientFault } from './accounts/report-client-fault';
import { renameCommunity } from './communities/rename-community';
import { setCaptainPhone } from './contacts/set-captain-phone';
import { setServicePhone } from './contacts/set-service-phone';
import { signIn } from './sessions/sign-in';
import { signInAgain } from './sessions/sign-in-again';
import { slowDown } from './sessions/slow-down';
import { signOut } from './sessions/sign-out';
import { signOutEverywhere } from './sessions/sign-out-everywhere';

const handlers = {
  getMe,
  signIn,
  signOut,
  reportClientFault,
  signOutEverywhere,
  changePassword,
  createInvitation,
  listInvitations,
  cancelInvitation,
  joinWithCode,
  createAccount,
  getContacts,
  setServicePhone,
  getCaptainPhone,
  setCaptainPhone,
  listCommunities,
  createCommunity,
  renameCommunity,
  becomeStaff,
  inviteCaptains,
  agreeToPrivacy,
  endGrant,
  findMembers,
  giveBackGrant,
  grantRole,
  handOver,
  listGrants,
  listMyGrants,
  setGrantEnd,
};

export const org = implement(
  'org',
  contract.org,
  handlers,
  { createAccount: signInAgain },
  { signIn: slowDown },
);
