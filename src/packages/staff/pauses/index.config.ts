export default definePageConfig({ navigationBarTitleText: '整栋楼暂停敲门' });
