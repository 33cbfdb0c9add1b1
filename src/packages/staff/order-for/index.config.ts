export default definePageConfig({ navigationBarTitleText: '代住户下单' });
