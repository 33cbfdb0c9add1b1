export default definePageConfig({ navigationBarTitleText: '敲门登记' });
