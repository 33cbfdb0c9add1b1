export default definePageConfig({ navigationBarTitleText: '名称和服务电话' });
