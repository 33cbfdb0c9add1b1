export default definePageConfig({ navigationBarTitleText: '行动报表' });
