export default definePageConfig({ navigationBarTitleText: '到货' });
