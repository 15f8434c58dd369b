import { expect, it } from 'vitest';
import { drawPath } from './qr-path';

it('draws each run of black modules once', () => {
	const modules = [...'##.', '..#', '###'].join('');
	expect(drawPath({ size: 3, modules: [...modules].map((sign) => sign === '#') })).toBe(
		'M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z'
	);
});
