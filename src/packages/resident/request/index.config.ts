export default definePageConfig({ navigationBarTitleText: '托办的事' });
