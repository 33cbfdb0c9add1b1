export default definePageConfig({ navigationBarTitleText: '和登记不同的' });
