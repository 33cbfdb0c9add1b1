import * as account from './account';
import * as communities from './communities';
import * as communityCounts from './community-counts';
import * as clientFaults from './client-faults';
import * as contacts from './contacts';
import * as entranceOrders from './entrance-orders';
import * as files from './files';
import * as buildingCodes from './building-codes';
import * as joinCases from './join-cases';
import * as joining from './joining';
import * as members from './members';
import * as messages from './messages';
import * as openWork from './open-work';
import * as orders from './orders';
import * as org from './org';
import * as overview from './overview';
import * as toDo from './to-do';
import * as reminders from './reminders';
import * as requests from './requests';
import * as robots from './robots';
import * as roles from './roles';
import * as setup from './setup';
import * as sharing from './sharing';
import { campaignsShelf } from './shelves/campaigns';
import { catalogueShelf } from './shelves/catalogue';
import { dispatchShelf } from './shelves/dispatch';
import { doorKnocksShelf } from './shelves/door-knocks';
import { householdsShelf } from './shelves/households';
import { ledgerShelf } from './shelves/ledger';
import { noticesShelf } from './shelves/notices';
import { purchasingShelf } from './shelves/purchasing';
import * as subscriptions from './subscriptions';
import * as undelivered from './undelivered';
import * as waveTimes from './wave-times';
import * as wishes from './wishes';

/** The whole API: shelf → procedures. The client imports this as a type only. */
export const contract = {
  org: {
    getMe: org.getMe,
    signIn: org.signIn,
    signOut: org.signOut,
    reportClientFault: clientFaults.reportClientFault,
    signOutEverywhere: account.signOutEverywhere,
    changePassword: account.changePassword,
    createInvitation: org.createInvitation,
    listInvitations: org.listInvitations,
    cancelInvitation: org.cancelInvitation,
    joinWithCode: org.joinWithCode,
    createAccount: org.createAccount,
    getContacts: contacts.getContacts,
    setServicePhone: contacts.setServicePhone,
    getCaptainPhone: contacts.getCaptainPhone,
    setCaptainPhone: contacts.setCaptainPhone,
    listCommunities: communities.listCommunities,
    createCommunity: communities.createCommunity,
    renameCommunity: communities.renameCommunity,
    becomeStaff: communities.becomeStaff,
    inviteCaptains: communities.inviteCaptains,
    listGrants: roles.listGrants,
    findMembers: roles.findMembers,
    grantRole: roles.grantRole,
    endGrant: roles.endGrant,
    setGrantEnd: roles.setGrantEnd,
    handOver: roles.handOver,
    listMyGrants: roles.listMyGrants,
    giveBackGrant: roles.giveBackGrant,
    agreeToPrivacy: roles.agreeToPrivacy,
  },
  households: householdsShelf,
  messages: {
    listMessages: messages.listMessages,
    listMyMessages: messages.listMyMessages,
    listCaptainMessages: messages.listCaptainMessages,
    listUndelivered: undelivered.listUndelivered,
    tryAgain: undelivered.tryAgain,
    listRobots: robots.listRobots,
    addRobot: robots.addRobot,
    endRobot: robots.endRobot,
    getOwnQuota: subscriptions.getOwnQuota,
    noteSubscriptions: subscriptions.noteSubscriptions,
  },
  orders: {
    getHome: orders.getHome,
    getCatalogue: orders.getCatalogue,
    getWaveTimes: waveTimes.getWaveTimes,
    setWaveTimes: waveTimes.setWaveTimes,
    placeOrder: orders.placeOrder,
    changeOrder: orders.changeOrder,
    cancelOrder: orders.cancelOrder,
    giveShareAway: sharing.giveShareAway,
    remindWhenBack: orders.remindWhenBack,
    forgetReminder: orders.forgetReminder,
    getOrder: orders.getOrder,
    listOrders: orders.listOrders,
    listEntranceOrders: entranceOrders.listEntranceOrders,
    getBoard: entranceOrders.getBoard,
    getEntranceReminder: reminders.getEntranceReminder,
    remindEntrance: reminders.remindEntrance,
    getCommunityReminder: reminders.getCommunityReminder,
    remindCommunity: reminders.remindCommunity,
    createWish: wishes.createWish,
    listHouseholdWishes: wishes.listHouseholdWishes,
    acceptWish: wishes.acceptWish,
    withdrawWish: wishes.withdrawWish,
    listWishes: wishes.listWishes,
    priceWish: wishes.priceWish,
    declineWish: wishes.declineWish,
    createRequest: requests.createRequest,
    cancelRequest: requests.cancelRequest,
    listRequests: requests.listRequests,
    getRequest: requests.getRequest,
    listOpenRequests: requests.listOpenRequests,
    takeRequest: requests.takeRequest,
    keepRequest: requests.keepRequest,
    releaseRequest: requests.releaseRequest,
    finishRequest: requests.finishRequest,
    failRequest: requests.failRequest,
  },
  catalogue: catalogueShelf,
  purchasing: purchasingShelf,
  dispatch: dispatchShelf,
  setup: {
    getSetup: setup.getSetup,
    listCaptains: setup.listCaptains,
    openCommunity: setup.openCommunity,
    previewFile: setup.previewFile,
    createFromFile: setup.createFromFile,
    exportTemplate: setup.exportTemplate,
  },
  joining: {
    lookAtCode: joining.lookAtCode,
    createGuestAccount: joining.createGuestAccount,
    readWechatPhone: joining.readWechatPhone,
    apply: joining.apply,
    applyAsVolunteer: joining.applyAsVolunteer,
    listMyRequests: joining.listMyRequests,
    withdrawRequest: joining.withdrawRequest,
    listEntranceRequests: joinCases.listEntranceRequests,
    listRequests: joinCases.listRequests,
    countRequests: joinCases.countRequests,
    showPhone: joinCases.showPhone,
    showVolunteerPhone: joinCases.showVolunteerPhone,
    approveRequest: joinCases.approveRequest,
    declineRequest: joinCases.declineRequest,
    acceptVolunteer: joinCases.acceptVolunteer,
    declineVolunteer: joinCases.declineVolunteer,
    listMembers: members.listMembers,
    endMember: members.endMember,
    confirmMember: members.confirmMember,
    listCodes: buildingCodes.listCodes,
    makeCodes: buildingCodes.makeCodes,
    renewCode: buildingCodes.renewCode,
    showCode: buildingCodes.showCode,
    printPosters: buildingCodes.printPosters,
    deleteAccount: account.deleteAccount,
  },
  ledger: ledgerShelf,
  campaigns: campaignsShelf,
  doorKnocks: doorKnocksShelf,
  notices: noticesShelf,
  overview: {
    getEvening: overview.getEvening,
    getToDo: toDo.getToDo,
    getOpenWork: openWork.getOpenWork,
    listEveningRows: overview.listEveningRows,
    exportEvening: overview.exportEvening,
    listTeamCounts: communityCounts.listTeamCounts,
    listCountyCounts: communityCounts.listCountyCounts,
  },
  files: {
    addPicture: files.addPicture,
    getPicture: files.getPicture,
    getThumbnails: files.getThumbnails,
    addCommunityPicture: files.addCommunityPicture,
    getCommunityPicture: files.getCommunityPicture,
    readExport: files.readExport,
  },
} as const;

export type Contract = typeof contract;
