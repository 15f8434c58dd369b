import type { ProfilePicture } from '$lib/domain/learning/profile';
import { bothSides, DARK, eyes, WHITE, type Drawing } from './shape';

/** Animals seen whole. */
export const FIGURES = {
	crocodile: {
		ground: '#d4ecd9',
		shapes: [
			['fill', 'M6 64c4-16 20-22 40-22l8-10c4-5 14-5 17 1 2 4 2 8 0 11 12 2 23 8 23 20z', '#4f8a4a'],
			['fill', 'M6 64h88c0 12-14 16-30 16H22C12 80 6 74 6 64z', '#6fa765'],
			['fill', 'M14 64l5 8 5-8 5 8 5-8 5 8 5-8 5 8 5-8z', WHITE],
			['circle', 63, 38, 6.5, WHITE],
			['circle', 62, 38, 3.5, DARK],
			['circle', 15, 56, 2, DARK],
			['fill', 'M76 46l5-7 4 9 6-5 1 10z', '#3f7340']
		]
	},
	tortoise: {
		ground: '#f8e0c4',
		shapes: [
			['ellipse', 31, 72, 9, 9, '#8fae58'],
			['ellipse', 64, 72, 9, 9, '#8fae58'],
			['fill', 'M70 62c2-10 6-16 13-16 8 0 12 6 11 12s-8 10-16 10z', '#a9c46c'],
			['fill', 'M12 68a36 36 0 0 1 70 0z', '#5a7f3c'],
			['line', 'M30 66l6-15h22l6 15M36 51l-9-6M58 51l9-6M47 51V35', '#89ac5d', 3],
			['fill', 'M10 66h74q3 6-4 6H14q-7 0-4-6z', '#44622e'],
			['circle', 86, 54, 2.8, DARK],
			['line', 'M84 61q5 2 8-1', DARK, 2]
		]
	},
	flamingo: {
		ground: '#cdeaf0',
		shapes: [
			['line', 'M48 68v26M56 68l6 12-8 14', '#d9667f', 3],
			['fill', 'M26 56c6-16 34-18 44-4 2 10-6 20-22 20-14 0-26-4-22-16z', '#f28aa0'],
			['line', 'M62 56c14-6 4-18 4-26 0-10 10-14 14-6', '#f28aa0', 8],
			['fill', 'M76 22c8-4 14 2 13 14-3-1-4-6-11-7z', '#fbe3d2'],
			['fill', 'M85 28l4-1q1 6-1 9-3-3-3-8z', DARK],
			['circle', 77, 21, 2, DARK],
			['line', 'M34 54q10 10 24 4', '#d9667f', 2.5]
		]
	},
	fish: {
		ground: '#bfe0f2',
		shapes: [
			['fill', 'M68 52l22-18v36zM40 36q10-14 22-6l-4 10zM42 68q8 12 18 6l-4-10z', '#e07022'],
			['ellipse', 46, 52, 31, 20, '#f59a45'],
			['fill', 'M40 33q9 19 0 38 6 2 11 0 8-19 0-38-6-2-11 0z', WHITE],
			['circle', 29, 47, 5.5, WHITE],
			['circle', 28, 47, 3.2, DARK],
			['line', 'M17 57q5 3 9 0', DARK, 2],
			['circle', 14, 30, 4, '#e6f4fb'],
			['circle', 22, 18, 3, '#e6f4fb']
		]
	},
	snail: {
		ground: '#dcefcf',
		shapes: [
			['line', 'M76 46l-4-18M84 46l4-17', '#c9a06a', 3],
			['circle', 72, 27, 3.5, DARK],
			['circle', 88, 28, 3.5, DARK],
			['fill', 'M10 80c10-4 30-2 48-2 8 0 8-12 10-24 2-12 22-12 22 2 0 18-8 26-24 26H14c-4 0-6-1-4-2z', '#e3bd86'],
			['circle', 40, 54, 25, '#b5633e'],
			['line', 'M40 54c4-4 9 2 5 7-6 6-17 1-16-8 1-12 18-17 27-6', '#f0c9a0', 4],
			['line', 'M78 60q4 3 8 0', DARK, 2]
		]
	},
	bee: {
		ground: '#d4ebf7',
		shapes: [
			['ellipse', 40, 30, 12, 18, WHITE],
			['ellipse', 60, 28, 12, 18, '#eef6fb'],
			['ellipse', 50, 58, 33, 22, '#f6c433'],
			['fill', 'M46 36.5h11v43H46zM64 39q6 3 9 7v24q-3 4-9 7z', DARK],
			['fill', 'M82 54l10 4-10 4z', DARK],
			['circle', 30, 53, 3.6, DARK],
			['line', 'M22 64q6 5 11 0', DARK, 2],
			['line', 'M28 38q-3-8-10-9M35 36q-1-9-7-13', DARK, 2]
		]
	},
	butterfly: {
		ground: '#e7dcf3',
		shapes: [
			...bothSides(
				['ellipse', 29, 38, 20, 19, '#e2574c'],
				['ellipse', 32, 68, 15, 15, '#f0913a'],
				['circle', 27, 36, 8, '#fbd66b'],
				['circle', 31, 69, 6, '#fbe7b5']
			),
			['line', 'M50 30q-3-12-12-16M50 30q3-12 12-16', DARK, 2.5],
			['ellipse', 50, 54, 6, 27, DARK],
			['circle', 50, 30, 7, DARK],
			...bothSides(['circle', 47.5, 29, 1.6, WHITE])
		]
	},
	spider: {
		ground: '#f3e6cf',
		shapes: [
			['line', 'M50 0v30', '#8b8078', 1.5],
			[
				'line',
				'M36 52Q18 40 12 54M35 58Q14 54 10 70M37 64Q20 68 18 84M64 52q18-12 24 2M65 58q21-4 25 12M63 64q17 4 19 20',
				DARK,
				3.5
			],
			['circle', 50, 58, 21, '#5c4a6e'],
			['ellipse', 50, 46, 10, 4, '#7a6690'],
			...eyes(43, 58, 4.5),
			['line', 'M44 68q6 5 12 0', WHITE, 2]
		]
	},
	snake: {
		ground: '#f6e3b4',
		shapes: [
			['line', 'M78 84H34c-18 0-18-20 0-20h32c18 0 18-20 0-20H46', '#5d9c59', 14],
			['line', 'M70 84H34c-18 0-18-20 0-20h32c18 0 18-20 0-20H46', '#c8dd7f', 3],
			['ellipse', 40, 40, 17, 14, '#5d9c59'],
			['line', 'M24 44l-10 3M14 47l-5-2M14 47l-3 4', '#d1403a', 2.5],
			['circle', 36, 35, 4.5, WHITE],
			['circle', 35, 35, 2.6, DARK],
			['line', 'M28 46q6 4 12 2', DARK, 2]
		]
	}
} as const satisfies Partial<Record<ProfilePicture, Drawing>>;
