import { writePlainly } from '../../number/write-plainly';

/** A text in plain spelling without spaces, so that `3x + 4=19` and `3x+4 = 19` are one equation. */
export function squeeze(text: string): string {
	return writePlainly(text).toLowerCase().replace(/\s+/gu, '');
}
