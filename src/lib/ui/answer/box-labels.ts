import type { Box, Shape } from './typed-number.svelte';

/** How each box is called to those who cannot see where it stands. */
export const BOX_LABELS = {
	plain: { whole: 'practice.boxNumber', top: 'practice.boxTop', bottom: 'practice.boxBottom' },
	fraction: { whole: 'practice.boxNumber', top: 'practice.boxTop', bottom: 'practice.boxBottom' },
	division: { whole: 'practice.boxQuotient', top: 'practice.boxRemainder', bottom: 'practice.boxBottom' },
	mixed: { whole: 'practice.boxWhole', top: 'practice.boxTop', bottom: 'practice.boxBottom' }
} as const satisfies Record<Shape, Record<Box, string>>;
