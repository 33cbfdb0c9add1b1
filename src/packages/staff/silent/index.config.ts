export default definePageConfig({ navigationBarTitleText: '几次都没回音的户' });
