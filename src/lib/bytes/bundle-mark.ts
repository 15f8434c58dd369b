/** The first bytes of a model that goes from phone to phone as one file. */
export const BUNDLE_MARK = 'DARASAML';
