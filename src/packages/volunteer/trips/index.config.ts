export default definePageConfig({ navigationBarTitleText: '车次' });
