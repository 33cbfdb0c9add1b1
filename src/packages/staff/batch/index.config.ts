export default definePageConfig({ navigationBarTitleText: '一批到货' });
