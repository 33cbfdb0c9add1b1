export { listToQueue as listNoticesToQueue, queueSlice, type LiveNotice } from './sending/queue-notices';
export { listCommunitiesToRelay, moveRelaysOf } from './relay/move-relays';
export {
  letExpire as letNoticeExpire,
  listOverdue as listOverdueNotices,
  listToTakeBack as listNoticesToTakeBack,
  takeBackSlice,
} from './sending/end-notices';
export { openNoticePaper } from './paper/open-notice-paper';
