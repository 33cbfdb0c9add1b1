export default definePageConfig({ navigationBarTitleText: '逐户核对' });
