export default definePageConfig({ navigationBarTitleText: '代买分摊' });
