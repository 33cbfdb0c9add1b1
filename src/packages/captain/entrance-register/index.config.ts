export default definePageConfig({ navigationBarTitleText: '本单元住户' });
