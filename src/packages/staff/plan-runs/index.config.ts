export default definePageConfig({ navigationBarTitleText: '排配送' });
