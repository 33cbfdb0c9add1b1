const form =
  'button checkbox checkbox-group form input label picker picker-view picker-view-column radio radio-group slider switch textarea keyboard-accessory';
const view =
  'view text rich-text icon progress image scroll-view swiper swiper-item movable-area movable-view cover-view cover-image match-media root-portal page-container share-element sticky-header sticky-section list-view grid-view';
const page = 'page-meta navigation-bar navigator open-data official-account web-view ad';
const media = 'audio camera canvas live-player map video';

/** Names the components WeChat itself brings; each becomes a `wx-…` tag in the browser. */
export const builtinTags: readonly string[] = [form, view, page, media].join(' ').split(' ');
