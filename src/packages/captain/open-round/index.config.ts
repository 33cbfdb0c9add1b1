export default definePageConfig({ navigationBarTitleText: '在楼里开一轮' });
