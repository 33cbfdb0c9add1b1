export default definePageConfig({ navigationBarTitleText: '还没送到' });
