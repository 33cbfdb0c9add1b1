export default definePageConfig({ navigationBarTitleText: '住户想要的东西' });
