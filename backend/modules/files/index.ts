import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addCommunityPicture, addPicture } from './keep-picture';
import { getCommunityPicture, getPicture } from './get-picture';
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
