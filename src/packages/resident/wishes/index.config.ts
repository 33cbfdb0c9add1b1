export default definePageConfig({ navigationBarTitleText: '没找到的东西' });
