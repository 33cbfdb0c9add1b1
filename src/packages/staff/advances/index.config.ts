export default definePageConfig({ navigationBarTitleText: '垫付' });
