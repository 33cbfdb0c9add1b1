export default definePageConfig({ navigationBarTitleText: '楼栋规划' });
