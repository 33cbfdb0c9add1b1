import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { createFromFile } from './create-from-file';
import { exportTemplate } from './export-template';
import { getSetup } from './count-setup';
import { listCaptains } from './list-captains';
import { openCommunity } from './open-community';
import { previewFile } from './preview-file';

export const setup = implement('setup', contract.setup, {
  getSetup,
  listCaptains,
  openCommunity,
  previewFile,
  createFromFile,
  exportTemplate,
});
