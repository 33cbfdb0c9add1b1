export { openLink } from './open-link';
export { openPicture, type OpenedPicture } from './picture-address';
