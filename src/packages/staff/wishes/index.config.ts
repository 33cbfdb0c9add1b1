export default definePageConfig({ navigationBarTitleText: '想要的东西' });
