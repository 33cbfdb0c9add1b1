export default definePageConfig({ navigationBarTitleText: '配送单' });
