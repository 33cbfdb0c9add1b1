import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addCommunityPicture } from './add-community-picture';
import { addPicture } from './add-picture';
import { getCommunityPicture } from './get-community-picture';
import { getPicture } from './get-picture';
import { getThumbnails } from './get-thumbnails';
import { readExport } from './read-export';

export const files = implement('files', contract.files, {
  addPicture,
  getPicture,
  getThumbnails,
  addCommunityPicture,
  getCommunityPicture,
  readExport,
});
