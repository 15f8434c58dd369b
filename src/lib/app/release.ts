/** Which Darasa this is, for those who get something that was made with it. */
export const RELEASE = __DARASA_RELEASE__;
