/** WeChat prints nothing and opens no page of ours: the link has to be carried elsewhere. */
export const paperWindow = () => null;
