export default definePageConfig({ navigationBarTitleText: '登记质量' });
