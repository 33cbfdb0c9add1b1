export default definePageConfig({ navigationBarTitleText: '车和中转站' });
