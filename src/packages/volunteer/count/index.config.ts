export default definePageConfig({ navigationBarTitleText: '清点' });
