import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { changeArrival } from './change-arrival';
import { chooseSharing } from './choose-sharing';
import { exportWave } from './export-wave';
import { getDesk } from './get-desk';
import { listWaves } from './list-waves';
import { markArrived } from './mark-arrived';
import { markPlaced } from './mark-placed';
import { moveProduct } from './move-product';
import { previewReceipt } from './preview-receipt';
import { printSharing } from './print-sharing';
import { recordReceipt } from './record-receipt';
import { undoReceipt } from './undo-receipt';

export const purchasing = implement('purchasing', contract.purchasing, {
  listWaves,
  getDesk,
  markPlaced,
  moveProduct,
  changeArrival,
  markArrived,
  previewReceipt,
  recordReceipt,
  undoReceipt,
  exportWave,
  chooseSharing,
  printSharing,
});
