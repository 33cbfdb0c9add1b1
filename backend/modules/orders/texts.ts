/** The category of a product that was bought for one wish: what sheets and labels show. */
export const wishCategory = '代购';
