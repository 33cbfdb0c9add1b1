export default definePageConfig({ navigationBarTitleText: '这一批的差额' });
