export default definePageConfig({ navigationBarTitleText: '还没走到的户' });
