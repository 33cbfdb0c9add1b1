export default definePageConfig({ navigationBarTitleText: '工作', enableShareAppMessage: true });
