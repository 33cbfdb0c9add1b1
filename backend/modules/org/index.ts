import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { agreeToPrivacy } from './agree-to-privacy';
import { endGrant } from './end-grant';
import { findMembers } from './find-members';
import { giveBackGrant } from './give-back-grant';
import { grantRole } from './grant-role';
import { handOver } from './hand-over';
import { listGrants } from './list-grants';
import { listMyGrants } from './list-my-grants';
import { setGrantEnd } from './set-grant-end';
import { becomeStaff } from './become-staff';
import { changePassword } from './change-password';
import { cancelInvitation } from './cancel-invitation';
import { createAccount } from './create-account';
import { createCommunity } from './create-community';
import { createInvitation } from './create-invitation';
import { getCaptainPhone } from './get-captain-phone';
import { getContacts } from './get-contacts';
import { getMe } from './get-me';
import { inviteCaptains } from './invite-captains';
import { joinWithCode } from './join-with-code';
import { listCommunities } from './list-communities';
import { listInvitations } from './list-invitations';
import { reportClientFault } from './report-client-fault';
import { renameCommunity } from './rename-community';
import { setCaptainPhone } from './set-captain-phone';
import { setServicePhone } from './set-service-phone';
import { signIn } from './sign-in';
import { signInAgain } from './sign-in-again';
import { slowDown } from './slow-down';
import { signOut } from './sign-out';
import { signOutEverywhere } from './sign-out-everywhere';

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
