import type { LanguageTag } from './ids';
import { string, type Parser } from './parser';

/** A language such as `sw`, perhaps of one country: `sw-TZ`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const languageTag = string({ maxLength: 35, pattern: LANGUAGE_TAG }) as Parser<LanguageTag>;
