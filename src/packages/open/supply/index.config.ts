export default definePageConfig({ navigationBarTitleText: '要送的东西' });
