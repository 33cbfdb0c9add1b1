export default definePageConfig({ navigationBarTitleText: '录入敲门单' });
