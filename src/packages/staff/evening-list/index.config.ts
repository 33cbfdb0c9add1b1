export default definePageConfig({ navigationBarTitleText: '晚报明细' });
