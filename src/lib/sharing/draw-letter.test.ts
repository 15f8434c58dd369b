import { expect, it } from 'vitest';
import { drawLetter } from './draw-letter';
import { drawQr } from './draw-qr';
import { createFrameSeries } from './letter-frames';
import { writeCodeLink } from './letter-link';

const address = 'https://darasa.example.org/receive';

it('draws a short letter as one link and a longer one as a row of frames', () => {
	const short = new Uint8Array(300).fill(7);
	const link = drawQr(writeCodeLink(short, address));
	expect(drawLetter(short, address)).toEqual({ kind: 'one', code: link.ok && link.value });

	const long = new Uint8Array(301).fill(7);
	const drawn = drawLetter(long, address);
	const frame = drawQr(createFrameSeries(long).textOf(5));
	expect(drawn).toMatchObject({ kind: 'series', count: 2 });
	expect(drawn.kind === 'series' && drawn.codeOf(5)).toEqual(frame.ok && frame.value);
});
