import type { ProfilePicture } from '$lib/domain/learning/profile';
import { bothSides, DARK, eyes, smile, WHITE, type Drawing, type Shape } from './shape';

/** Circles in a ring around (50, 52): a lion's mane. */
function ring(count: number, radius: number, size: number, fill: string): readonly Shape[] {
	return Array.from({ length: count }, (_, index): Shape => {
		const angle = (index / count) * 2 * Math.PI;
		const x = Math.round(50 + radius * Math.cos(angle));
		const y = Math.round(52 + radius * Math.sin(angle));
		return ['circle', x, y, size, fill];
	});
}

/** Animals that look at us. */
export const FACES = {
	lion: {
		ground: '#bfe3d0',
		shapes: [
			...ring(12, 27, 11, '#b9651b'),
			...bothSides(['circle', 32, 33, 8, '#e8a33d']),
			['circle', 50, 53, 25, '#f3bd58'],
			['ellipse', 50, 64, 13, 10, '#fbe6bd'],
			['fill', 'M44 57h12l-6 7z', DARK],
			smile(63),
			...eyes(40, 50)
		]
	},
	elephant: {
		ground: '#f6d9b8',
		shapes: [
			...bothSides(['ellipse', 23, 46, 17, 23, '#8794a2'], ['ellipse', 23, 46, 11, 16, '#d3b0b4']),
			['ellipse', 50, 44, 24, 26, '#a3afbb'],
			['fill', 'M36 62q-1 11-8 14 12 3 15-12zM64 62q1 11 8 14-12 3-15-12z', WHITE],
			['fill', 'M40 54c0 24 3 38 18 38 9 0 9-10 2-9-4 1-4-11-1-29z', '#a3afbb'],
			['line', 'M45 68h10M45.5 75h9M48 82h7', '#7f8c99', 2],
			...eyes(38, 44)
		]
	},
	giraffe: {
		ground: '#cfe8f5',
		shapes: [
			['fill', 'M39 100l3-40h16l3 40z', '#f2c14e'],
			['line', 'M43 30V14M57 30V14', '#a8682a', 4],
			...bothSides(['circle', 43, 13, 4.5, '#7b4a1d'], ['ellipse', 24, 38, 10, 5.5, '#e2a83a']),
			['ellipse', 50, 44, 20, 23, '#f2c14e'],
			...bothSides(['circle', 41, 29, 3.5, '#c07a2c'], ['circle', 33, 52, 3, '#c07a2c']),
			['fill', 'M46 80l6-3 3 6-5 3zM48 92l6-2 2 6-6 3z', '#c07a2c'],
			['ellipse', 50, 62, 16, 12, '#f9e3b0'],
			...bothSides(['circle', 45, 60, 1.8, DARK]),
			['line', 'M43 67q7 5 14 0', DARK, 2],
			...eyes(39, 42)
		]
	},
	zebra: {
		ground: '#f3e2a9',
		shapes: [
			...bothSides(['ellipse', 31, 24, 7, 13, DARK], ['ellipse', 31, 25, 4.5, 9.5, '#f2c6c0']),
			['ellipse', 50, 48, 22, 31, WHITE],
			['fill', 'M43 8h14l2 22-9 6-9-6z', DARK],
			['line', 'M29 42l9 4M29 52l9 3M31 62l8 1M71 42l-9 4M71 52l-9 3M69 62l-8 1M34 32l8 5M66 32l-8 5', DARK, 4],
			['ellipse', 50, 74, 17, 14, '#54504e'],
			...bothSides(['circle', 44, 71, 2.2, WHITE]),
			['line', 'M43 79q7 5 14 0', WHITE, 2],
			...eyes(40, 50)
		]
	},
	hippo: {
		ground: '#cde7c2',
		shapes: [
			...bothSides(['circle', 31, 25, 8, '#8b7fa3'], ['circle', 31, 25, 4, '#e3b3c0']),
			['ellipse', 50, 42, 26, 23, '#9b8fb0'],
			['fill', 'M36 80h7v8h-7zM57 80h7v8h-7z', WHITE],
			['ellipse', 50, 66, 32, 19, '#b3a7c6'],
			...bothSides(['ellipse', 40, 58, 3, 4, '#6d6284']),
			['line', 'M26 69q24 14 48 0', '#6d6284', 2.5],
			...eyes(40, 37)
		]
	},
	monkey: {
		ground: '#d7ecd9',
		shapes: [
			...bothSides(['circle', 20, 50, 12, '#7a4f2e'], ['circle', 20, 50, 7, '#e3b58a']),
			['circle', 50, 48, 31, '#7a4f2e'],
			...bothSides(['circle', 39, 46, 14, '#edc9a3']),
			['ellipse', 50, 63, 20, 15, '#edc9a3'],
			...bothSides(['circle', 46.5, 57, 1.8, DARK]),
			['line', 'M38 65q12 11 24 0', DARK, 2.5],
			...eyes(40, 46)
		]
	},
	cow: {
		ground: '#d6ebc4',
		shapes: [
			['line', 'M31 30C20 28 18 18 23 11M69 30c11-2 13-12 8-19', '#e8dcc0', 7],
			...bothSides(['ellipse', 21, 42, 12, 7, '#5d4034'], ['ellipse', 22, 43, 7, 4, '#eeb5b0']),
			['ellipse', 50, 47, 24, 28, WHITE],
			['fill', 'M50 19c20 0 25 16 23 30-14 6-22-4-23-30z', '#5d4034'],
			['ellipse', 50, 72, 22, 15, '#f0b8b0'],
			...bothSides(['ellipse', 42, 69, 2.5, 3.5, '#8a4b45']),
			['line', 'M42 79q8 5 16 0', '#8a4b45', 2.5],
			...eyes(39, 46),
			['circle', 61, 46, 4.2, WHITE],
			['circle', 61, 46, 3.4, DARK]
		]
	},
	goat: {
		ground: '#f5dcd0',
		shapes: [
			['line', 'M42 28C38 18 32 12 22 12M58 28c4-10 10-16 20-16', '#8d7a63', 7],
			...bothSides(['ellipse', 22, 44, 14, 6.5, '#cfc4b2']),
			['ellipse', 50, 50, 21, 29, '#eee7da'],
			['fill', 'M42 76h16l-8 20z', '#cfc4b2'],
			['ellipse', 50, 68, 13, 10, WHITE],
			['fill', 'M45 62h10l-5 5z', '#7a5650'],
			smile(66, 6),
			...eyes(39, 46)
		]
	},
	camel: {
		ground: '#cfe4f2',
		shapes: [
			['fill', 'M38 100c0-20-2-28 2-38h20c4 10 2 18 2 38z', '#c99a5b'],
			...bothSides(['ellipse', 28, 28, 7, 9, '#b5854a']),
			['ellipse', 50, 38, 22, 22, '#d9ad6e'],
			['ellipse', 50, 18, 13, 7, '#a5743b'],
			['ellipse', 50, 60, 19, 15, '#e8c794'],
			['line', 'M43 55l3 3M57 55l-3 3M40 66q10 7 20 0M50 60v5', '#6a4522', 2.5],
			...eyes(39, 37),
			['line', 'M33 32q6-3 11 0M56 32q5-3 11 0', '#6a4522', 2.5]
		]
	},
	chicken: {
		ground: '#fde7b2',
		shapes: [
			['circle', 40, 24, 8, '#d9402f'],
			['circle', 51, 19, 9, '#d9402f'],
			['circle', 61, 25, 7, '#d9402f'],
			['ellipse', 50, 58, 29, 32, WHITE],
			...bothSides(['ellipse', 45.5, 71, 4.5, 7, '#d9402f']),
			['fill', 'M40 55q10-5 20 0l-10 13z', '#f0a020'],
			...eyes(38, 47)
		]
	},
	cat: {
		ground: '#f7d9d4',
		shapes: [
			['fill', 'M20 18l26 14-20 22zM80 18L54 32l20 22z', '#7d8288'],
			['fill', 'M25 26l14 8-11 11zM75 26l-14 8 11 11z', '#f0b8b0'],
			['ellipse', 50, 55, 31, 27, '#9aa0a6'],
			['line', 'M50 29v10M42 31l1 7M58 31l-1 7', '#6a6f75', 3],
			['ellipse', 50, 66, 13, 9, '#eef0f1'],
			['fill', 'M45.5 59h9L50 64z', '#d9736b'],
			smile(63, 7),
			['line', 'M14 58l16 3M14 69l16-2M86 58l-16 3M86 69l-16-2', '#5d6268', 1.5],
			...eyes(38, 51, 4.5)
		]
	},
	dog: {
		ground: '#d5e6c9',
		shapes: [
			['ellipse', 50, 51, 27, 30, '#d8a468'],
			['fill', 'M28 22C10 22 8 52 18 64c9 2 13-16 14-34zM72 22c18 0 20 30 10 42-9 2-13-16-14-34z', '#8c5a2e'],
			['ellipse', 50, 67, 18, 15, '#f6e3c8'],
			['fill', 'M44 70h12v13a6 6 0 0 1-12 0z', '#e8766b'],
			['ellipse', 50, 59, 6, 4.5, DARK],
			smile(63, 9),
			...eyes(39, 46)
		]
	},
	frog: {
		ground: '#fbe3c0',
		shapes: [
			...bothSides(['circle', 31, 31, 14, '#6aa84f'], ['circle', 31, 30, 9, WHITE], ['circle', 32, 30, 5, DARK]),
			['ellipse', 50, 58, 34, 27, '#7cbc5c'],
			...bothSides(['circle', 46, 52, 1.6, '#3d6b2b']),
			['line', 'M26 60q24 22 48 0', '#3d6b2b', 3.5],
			...bothSides(['circle', 25, 66, 4.5, '#e99a8d'])
		]
	},
	mouse: {
		ground: '#e2dcf0',
		shapes: [
			...bothSides(['circle', 26, 32, 18, '#a79d96'], ['circle', 26, 32, 11, '#f0bcb8']),
			['fill', 'M22 54a28 26 0 0 1 56 0c0 18-16 32-28 36-12-4-28-18-28-36z', '#bdb3ab'],
			['line', 'M36 76L14 70M37 80l-20 4M64 76l22-6M63 80l20 4', '#7d746d', 1.5],
			['circle', 50, 84, 5.5, '#dd7f86'],
			...eyes(39, 56, 4)
		]
	},
	eagle: {
		ground: '#cbe2ef',
		shapes: [
			['fill', 'M16 100c2-24 14-34 34-34s32 10 34 34z', '#5b3d26'],
			['fill', 'M22 50C22 26 36 14 50 14s28 12 28 36c0 12-6 16-8 26l-8-6-6 8-6-8-6 8-6-8-8 6c-2-10-8-14-8-26z', WHITE],
			['fill', 'M40 50c4-6 16-6 20 0 2 8-4 12-5 22-8-2-15-10-15-22z', '#f2b02e'],
			['line', 'M30 38l14 5M70 38l-14 5', DARK, 3.5],
			...eyes(37, 46)
		]
	}
} as const satisfies Partial<Record<ProfilePicture, Drawing>>;
