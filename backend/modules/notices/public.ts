export { listToQueue as listNoticesToQueue, queueSlice, type LiveNotice } from './sending/queue-notices';
export { listCommunitiesToRelay, moveRelaysOf } from './relay/move-relays';
