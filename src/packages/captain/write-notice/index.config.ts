export default definePageConfig({ navigationBarTitleText: '在楼里发公告' });
