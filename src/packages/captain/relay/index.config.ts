export default definePageConfig({ navigationBarTitleText: '转告公告' });
