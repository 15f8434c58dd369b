/** The characters that numbers are typed with, and some that do not belong. Only for tests. */
export const SAMPLE_NUMBER_PIECES = [
	...'0 1 9 ٣ ۳ ３ ½ ² ^ . , ٫ ٬ / : % ٪ - − + a'.split(' '),
	' ',
	'\u200f',
	"'"
] as const;
